// Before the first objective: what is known of the organization, and what is still open.
import { Check } from "lucide-react";
import { list } from "./read";
import { placeOf } from "./words";

const PROFILE = [
  { key: "name", title: "Name" },
  { key: "sector", title: "Sector" },
  { key: "mission", title: "Mission", optional: true },
  { key: "vision", title: "Vision" },
  { key: "priorities", title: "Priorities" },
  { key: "goals", title: "Goals", optional: true },
  { key: "customers", title: "Whom you serve", optional: true },
  { key: "funding", title: "Funding", optional: true },
  { key: "size", title: "Size", optional: true },
];

/** File and page of a statement that comes from a document. */
function Place({ of, among }) {
  const stated = list(among).find((p) => p.words === of);
  return stated ? <small className="bsc-quiet">{placeOf(stated)}</small> : null;
}

export function Profile({ organization }) {
  const rows = PROFILE.map((row) => ({ ...row, values: [organization[row.key] || []].flat().filter(Boolean) })).filter(
    (row) => row.values.length || !row.optional
  );
  const open = rows.filter((row) => !row.values.length);
  return (
    <div className="bsc-profile">
      <p className="bsc-eyebrow">What we know so far</p>
      <h2>{organization.name || "Your organization"}</h2>
      <ul>
        {rows.map(({ key, title, values }) => (
          <li key={key} className={values.length ? "is-known" : "is-open"}>
            <span className="bsc-tick" aria-hidden="true">{values.length ? <Check /> : null}</span>
            <div>
              <h3>{title}</h3>
              {!values.length && <p>still open</p>}
              {values.length === 1 && <p>{values[0]} <Place of={values[0]} among={organization.provenance?.[key]} /></p>}
              {values.length > 1 && (
                <ol>
                  {values.map((v, i) => (
                    <li key={i}>{v} <Place of={v} among={organization.provenance?.[key]} /></li>
                  ))}
                </ol>
              )}
            </div>
          </li>
        ))}
      </ul>
      <div className="bsc-promise">
        <div className="bsc-ghost" aria-hidden="true">
          {["financial", "customer", "internal", "learning"].map((h, i) => (
            <span key={h} className={`bsc-hue-${h}`}>{[...Array(i === 2 ? 3 : 2)].map((_, j) => <i key={j} />)}</span>
          ))}
        </div>
        <p>
          {open.length
            ? `The strategy map appears here once your ${open.map((row) => row.title.toLowerCase()).join(", ").replace(/, ([^,]*)$/, " and $1")} ${open.length > 1 || open[0].key === "priorities" ? "are" : "is"} clear.`
            : "That is all it takes. The strategy map appears here with the first objectives."}
        </p>
      </div>
    </div>
  );
}
