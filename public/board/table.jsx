// The scorecard as a table that can be searched, sorted and edited.
import { useMemo, useState } from "react";
import { ArrowDown, ArrowUp, Search } from "lucide-react";
import { EditableActual, EditableOwner, EditableTargets, EditableText } from "./editables";
import { Id, Kind } from "./pieces";
import { COLUMNS, rowsOf, SHOWN } from "./rows";
import { Sparkline } from "./sparkline";
import { count } from "./words";

/** ARIA roles are written out because the narrow form lays the table out as a grid, which drops them. */
export function Table({ data, onOpen }) {
  const [wish, setWish] = useState({ words: "", shown: "all", sort: "", down: false });
  const rows = useMemo(() => rowsOf(data, wish), [data, wish]);
  const change = (part) => setWish((now) => ({ ...now, ...part }));
  const sortBy = (id) => setWish((now) => (now.sort !== id ? { ...now, sort: id, down: false } : now.down ? { ...now, sort: "", down: false } : { ...now, down: true }));
  const groups = wish.sort ? [{ rows }] : data.perspectives.map((p) => ({ perspective: p, rows: rows.filter((r) => r.objective.perspective === p) }));
  const isWhole = wish.shown === "all" && !wish.words.trim();
  return (
    <>
      <Tools wish={wish} change={change} found={rows.length} isWhole={isWhole} />
      <table className="bsc-table" role="table" aria-label="Scorecard">
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map((c) => (
              <th key={c.id} role="columnheader" scope="col" aria-sort={wish.sort !== c.id ? "none" : wish.down ? "descending" : "ascending"}>
                <button type="button" onClick={() => sortBy(c.id)}>
                  {c.title}
                  {wish.sort === c.id && (wish.down ? <ArrowDown aria-hidden="true" /> : <ArrowUp aria-hidden="true" />)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((g) => (g.rows.length || (isWhole && g.perspective)) && (
          <tbody key={g.perspective?.id || "all"} role="rowgroup" className={g.perspective ? `bsc-hue-${data.hues.get(g.perspective.id)}` : ""}>
            {g.perspective && (
              <tr role="row" className="bsc-group">
                <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length}>
                  {g.perspective.name} {g.perspective.question && <span>{g.perspective.question}</span>}
                </th>
              </tr>
            )}
            {g.perspective && !g.rows.length && (
              <tr role="row" className="bsc-none"><td role="cell" colSpan={COLUMNS.length}>nothing here yet</td></tr>
            )}
            {g.rows.map((row, i) => (
              <Row key={row.measure?.id || row.objective.id} row={row} isNext={g.rows[i - 1]?.objective === row.objective} data={data} onOpen={onOpen} />
            ))}
          </tbody>
        ))}
      </table>
      {!rows.length && <p className="bsc-note">Nothing fits. <button type="button" className="bsc-plain" onClick={() => change({ words: "", shown: "all" })}>Show everything</button></p>}
    </>
  );
}

function Tools({ wish, change, found, isWhole }) {
  return (
    <div className="bsc-tools" role="search" aria-label="Search and sort the scorecard">
      <label className="bsc-search">
        <Search aria-hidden="true" />
        <input type="search" aria-label="Search the scorecard" placeholder="Search" value={wish.words} onChange={(event) => change({ words: event.target.value })} />
      </label>
      <select aria-label="Show" value={wish.shown} onChange={(event) => change({ shown: event.target.value })}>
        {SHOWN.map((s) => <option key={s.id} value={s.id}>{s.title}</option>)}
      </select>
      <select aria-label="Sort by" value={wish.sort} onChange={(event) => change({ sort: event.target.value, down: false })}>
        <option value="">By perspective</option>
        {COLUMNS.map((c) => <option key={c.id} value={c.id}>By {c.title.toLowerCase()}</option>)}
      </select>
      <span className="sr-only" role="status">{isWhole ? "" : `${count(found, "row")} shown`}</span>
    </div>
  );
}

function Row({ row: { objective: o, measure: m }, isNext, data, onOpen }) {
  return (
    <tr role="row" className={isNext ? "is-next" : ""}>
      <th role="rowheader" scope="row" className="bsc-objective">
        <span className={isNext ? "sr-only" : ""}>
          <button type="button" className="bsc-jump" onClick={() => onOpen(o.id)} title="Show on the map" tabIndex={isNext ? -1 : 0}>
            <Id tone={data.hues.get(o.perspective.id)}>{o.id}</Id> <span>{o.name}</span>
          </button>
        </span>
      </th>
      {m ? <Cells measure={m} objective={o} status={data.status[m.id]} /> : <td role="cell" className="bsc-quiet bsc-no-measure" colSpan={COLUMNS.length - 1}>No measure yet</td>}
    </tr>
  );
}

function Cells({ measure: m, objective: o, status }) {
  return (
    <>
      <td role="cell" className="bsc-cell-measure" title={m.definition || m.formula || undefined}>
        <span className="bsc-small-id">{m.id}</span>{" "}
        <EditableText label={`wording of ${m.id}`} value={m.name} field="name" edit={{ kind: "update_measure", id: m.id }} required />{" "}
        <Kind kind={m.kind} />
      </td>
      <td role="cell" data-label="Target"><EditableTargets measure={m} /></td>
      <td role="cell" data-label="Actual"><EditableActual measure={m} status={status} /></td>
      <td role="cell" data-label="Trend" className="bsc-cell-trend"><Sparkline measure={m} /></td>
      <td role="cell" data-label="Owner" className="bsc-cell-owner"><EditableOwner item={m} kind="update_measure" inherited={o.owner} /></td>
    </>
  );
}
