// Which rows the table shows, and in which order.
import { latestOf } from "./pieces";
import { list } from "./read";

export const SHOWN = [
  { id: "all", title: "All measures", keep: () => true },
  { id: "target", title: "Without a target", keep: (r) => r.measure && !list(r.measure.targets).length },
  { id: "actual", title: "Without an actual", keep: (r) => r.measure && !latestOf(r.measure) },
  { id: "owner", title: "Without an owner", keep: (r) => !ownerOf(r) },
  { id: "measure", title: "Objectives without a measure", keep: (r) => !r.measure },
];

/** `key` is what a column is sorted by; unknown values come last in either direction. */
export const COLUMNS = [
  { id: "objective", title: "Objective", key: (r) => r.objective.name.toLowerCase() },
  { id: "measure", title: "Measure", key: (r) => r.measure?.name.toLowerCase() },
  { id: "target", title: "Target", key: (r) => list(r.measure?.targets)[0]?.value },
  { id: "actual", title: "Actual", key: (r) => (r.measure ? latestOf(r.measure)?.value : undefined) },
  { id: "trend", title: "Trend", key: (r) => (r.measure ? change(r.measure) : undefined) },
  { id: "owner", title: "Owner", key: (r) => ownerOf(r).toLowerCase() || undefined },
];

const ownerOf = (row) => row.measure?.owner || row.objective.owner || "";

function change(measure) {
  const actuals = list(measure.actuals);
  return actuals.length > 1 ? actuals[actuals.length - 1].value - actuals[0].value : undefined;
}

export function rowsOf(data, { words, shown, sort, down }) {
  const keep = SHOWN.find((s) => s.id === shown).keep;
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const all = data.objectives.flatMap((objective) => {
    const measures = list(objective.measures);
    return measures.length ? measures.map((measure) => ({ objective, measure })) : [{ objective, measure: null }];
  });
  const found = all.filter((r) => keep(r) && asked.every((w) => textOf(r).includes(w)));
  const column = COLUMNS.find((c) => c.id === sort);
  return column ? [...found].sort((a, b) => compare(column.key(a), column.key(b), down)) : found;
}

function textOf({ objective: o, measure: m }) {
  return [o.id, o.name, o.perspective.name, o.owner, o.theme, m?.id, m?.name, m?.owner, m?.unit].filter(Boolean).join(" ").toLowerCase();
}

function compare(a, b, down) {
  if (a === undefined || b === undefined) return (a === undefined) - (b === undefined);
  return (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1);
}
