/* Answers every visible text whose contrast against what lies behind it is below WCAG 2.2 AA. */
() => {
  const channel = (value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const read = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+/g).map(Number);
    return { rgb: [red, green, blue], alpha };
  };
  const over = (top, below) => top.rgb.map((value, index) => value * top.alpha + below[index] * (1 - top.alpha));
  const light = ([red, green, blue]) => 0.2126 * channel(red / 255) + 0.7152 * channel(green / 255) + 0.0722 * channel(blue / 255);
  const behind = (element) => {
    const layers = [];
    for (let one = element; one; one = one.parentElement) layers.unshift(read(getComputedStyle(one).backgroundColor));
    return layers.reduce((below, layer) => over(layer, below), [255, 255, 255]);
  };
  const texts = [...document.querySelectorAll("body *")].filter((element) => {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim());
    const { width, height } = element.getBoundingClientRect();
    return (own || element.placeholder) && width > 1 && height > 1 && !element.disabled && !element.closest(".hidden, [hidden]") && element.checkVisibility();
  });
  return texts.flatMap((element) => {
    const style = getComputedStyle(element, element.placeholder && !element.value ? "::placeholder" : null);
    const ground = behind(element);
    const [high, low] = [light(over(read(style.color), ground)), light(ground)].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700) ? 3 : 4.5;
    return ratio < least ? [`${ratio.toFixed(2)}: ${element.className || element.localName}: ${element.textContent.trim().slice(0, 40)}`] : [];
  });
}
