// A long line can be pointed at: drawn anew from the table that stands below it, which has the same numbers.

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name);
const day = new Intl.DateTimeFormat(document.documentElement.lang, { day: "numeric", month: "short", timeZone: "UTC" });
const DASHES = [[], [6, 5], [2, 5]];

const column = (rows, place) =>
  rows.map((row) => (row.cells[place].dataset.value === undefined ? null : Number(row.cells[place].dataset.value)));

// Weeks that are not shown are hatched from the bottom to the top, as in the picture that this one stands for.
const hatch = (hidden, days) => (chart) => {
  const { ctx, bbox } = chart;
  const half = (chart.valToPos(days[1], "x", true) - chart.valToPos(days[0], "x", true)) / 2;
  ctx.save();
  ctx.strokeStyle = colour("--pico-muted-color");
  for (const place of hidden) {
    const middle = chart.valToPos(days[place], "x", true);
    ctx.save();
    ctx.beginPath();
    ctx.rect(middle - half, bbox.top, 2 * half, bbox.height);
    ctx.clip();
    ctx.beginPath();
    for (let y = bbox.top - 2 * half; y < bbox.top + bbox.height; y += 6 * devicePixelRatio) {
      ctx.moveTo(middle - half, y + 2 * half);
      ctx.lineTo(middle + half, y);
    }
    ctx.stroke();
    ctx.restore();
  }
  ctx.restore();
};

const draw = (plot) => {
  const table = plot.closest(".chart").querySelector("table");
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const days = rows.map((row) => Date.parse(row.dataset.at) / 1000);
  const said = (_, value, series, row) => (row === null ? "" : rows[row].cells[series].textContent);
  const values = heads.slice(1).map((_, place) => column(rows, place + 1));
  const hidden = days.map((_, place) => place).filter((place) => values.some((one) => one[place] === null));
  const axis = { stroke: colour("--pico-muted-color"), grid: { stroke: colour("--pico-muted-border-color"), width: 1 } };
  const series = heads.slice(1).map((label, place) => ({
    label,
    stroke: colour(`--c${place % 5}`),
    width: 2,
    dash: DASHES[place % 3],
    value: said,
  }));
  const picture = plot.querySelector("svg");
  const drawn = document.createElement("div");
  drawn.setAttribute("aria-hidden", "true");
  const size = () => ({ width: plot.parentElement.clientWidth, height: 260 });
  const chart = new uPlot(
    {
      ...size(),
      series: [{ label: heads[0], value: said }, ...series],
      axes: [{ ...axis, values: (_, splits) => splits.map((second) => day.format(second * 1000)) }, axis],
      hooks: { drawClear: [hatch(hidden, days)] },
    },
    [days, ...values],
    drawn,
  );
  picture.classList.add("unseen");
  plot.querySelectorAll("ol").forEach((words) => { words.hidden = true; });
  plot.classList.add("pointed");
  plot.append(drawn);
  new ResizeObserver(() => chart.setSize(size())).observe(plot.parentElement);
};

document.querySelectorAll("[data-long]").forEach(draw);
