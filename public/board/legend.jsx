// What the marks on the map mean; only those that are there.
import { list } from "./read";

export function Legend({ data, worst }) {
  const aimed = data.measures.filter((m) => list(m.targets).length).length;
  const strengths = ["strong", "medium", "weak"].filter((s) => data.links.some((k) => k.strength === s));
  return (
    <ul className="bsc-legend" aria-label="Legend">
      {aimed > 0 && <li><Dot of="bsc-dot is-full" /> measure with a target</li>}
      {aimed < data.measures.length && <li><Dot of="bsc-dot" /> target not known yet</li>}
      {strengths.map((s) => (
        <li key={s}>
          <svg width="22" height="6" viewBox="0 0 22 6" aria-hidden="true" className={`bsc-edge bsc-${s}`}>
            <path className="bsc-line" d="M1 3H21" />
          </svg>{" "}
          {s}
        </li>
      ))}
      {worst.size > 0 && <li><Dot of="bsc-flag bsc-flag-warning" /> see Checks</li>}
    </ul>
  );
}

const Dot = ({ of }) => (
  <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
    <circle className={of} cx="4.5" cy="4.5" r="3" />
  </svg>
);
