// A long line can be pointed at: drawn anew from the table that stands below it, which has the same numbers.

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name);
const DASHES = [[], [6, 5], [2, 5]];

const column = (rows, place) =>
  rows.map((row) => (row.cells[place].dataset.value === undefined ? null : Number(row.cells[place].dataset.value)));

const draw = (plot) => {
  const table = plot.closest(".chart").querySelector("table");
  const rows = [...table.tBodies[0].rows];
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  const days = rows.map((row) => Date.parse(row.dataset.at) / 1000);
  const said = (place) => (_, value, series, row) => (row === null ? "" : rows[row].cells[series].textContent);
  const axis = { stroke: colour("--pico-muted-color"), grid: { stroke: colour("--pico-muted-border-color"), width: 1 } };
  const series = heads.slice(1).map((label, place) => ({
    label,
    stroke: colour(`--c${place % 5}`),
    width: 2,
    dash: DASHES[place % 3],
    value: said(place),
  }));
  const picture = plot.querySelector("svg");
  const drawn = document.createElement("div");
  drawn.setAttribute("aria-hidden", "true");
  const size = () => ({ width: plot.clientWidth, height: 260 });
  const chart = new uPlot(
    { ...size(), series: [{ label: heads[0], value: (_, value, __, row) => (row === null ? "" : rows[row].cells[0].textContent) }, ...series], axes: [axis, axis] },
    [days, ...series.map((_, place) => column(rows, place + 1))],
    drawn,
  );
  picture.classList.add("unseen");
  plot.querySelectorAll("ol").forEach((words) => { words.hidden = true; });
  plot.classList.add("pointed");
  plot.append(drawn);
  new ResizeObserver(() => chart.setSize(size())).observe(plot);
};

document.querySelectorAll("[data-long]").forEach(draw);
