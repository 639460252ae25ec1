// What the marks on the map mean; only those that are there.
import { Flag } from "./node";
import { list } from "./read";
import { Mark, STATUS_WORDS } from "./status";

export function Legend({ data, worst }) {
  const unjudged = data.measures.filter((m) => !data.status[m.id]);
  const aimed = unjudged.filter((m) => list(m.targets).length).length;
  const colours = Object.keys(STATUS_WORDS).filter((rag) => Object.values(data.status).some((s) => s.rag === rag));
  const strengths = ["strong", "medium", "weak"].filter((s) => data.links.some((k) => k.strength === s));
  return (
    <ul className="bsc-legend" aria-label="Legend">
      {colours.map((rag) => (
        <li key={rag}>
          <svg width="9" height="9" viewBox="-4.5 -4.5 9 9" aria-hidden="true">
            <Mark rag={rag} />
          </svg>{" "}
          {STATUS_WORDS[rag]}
        </li>
      ))}
      {aimed > 0 && <li><Dot of="bsc-dot is-full" /> target, no verdict yet</li>}
      {aimed < unjudged.length && <li><Dot of="bsc-dot" /> target not known yet</li>}
      {strengths.map((s) => (
        <li key={s}>
          <svg width="22" height="6" viewBox="0 0 22 6" aria-hidden="true" className={`bsc-edge bsc-${s}`}>
            <path className="bsc-line" d="M1 3H21" />
          </svg>{" "}
          {s}
        </li>
      ))}
      {worst.size > 0 && (
        <li>
          <svg width="13" height="13" viewBox="-6.5 -3.5 13 13" aria-hidden="true">
            <Flag severity="warning" x={0} />
          </svg>{" "}
          see Checks
        </li>
      )}
    </ul>
  );
}

const Dot = ({ of }) => (
  <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
    <circle className={of} cx="4.5" cy="4.5" r="3" />
  </svg>
);
