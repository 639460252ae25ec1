// How sound the scorecard is: a score whose make-up is shown, and the findings with what can be done.
import { useState } from "react";
import { Check, ChevronDown, CircleAlert, CircleHelp, Lightbulb, TriangleAlert, Wrench } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useHands } from "./editing";
import { Id } from "./pieces";
import { count } from "./words";

const SEVERITIES = [
  { id: "error", title: "To mend", Icon: CircleAlert },
  { id: "warning", title: "Worth a second look", Icon: TriangleAlert },
  { id: "advice", title: "Ideas", Icon: Lightbulb },
];

export function Health({ data, onOpen }) {
  return (
    <>
      {data.health && <Score health={data.health} />}
      {!data.findings.length && (
        <div className="bsc-calm">
          <Check aria-hidden="true" />
          <h3>Nothing to mend</h3>
          <p>The scorecard passes all its checks.</p>
        </div>
      )}
      {SEVERITIES.map((s) => (
        <Findings key={s.id} of={s} findings={data.findings.filter((f) => f.severity === s.id)} data={data} onOpen={onOpen} />
      ))}
    </>
  );
}

function Score({ health }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="bsc-score" aria-label={`Soundness ${health.points} of 100`}>
      <p className="bsc-score-points">
        <strong>{health.points}</strong> <span>of 100</span>
      </p>
      <div>
        <Meter part={health.points} whole={100} />
        <button type="button" className="bsc-plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          How it is made up <ChevronDown className={open ? "is-turned" : ""} aria-hidden="true" />
        </button>
      </div>
      {open && (
        <div className="bsc-areas">
          <table>
            <tbody>
              {health.areas.map((a) => (
                <tr key={a.name}>
                  <th scope="row">{a.name}</th>
                  <td className="bsc-area-meter"><Meter part={a.points} whole={a.worth} /></td>
                  <td className="bsc-area-points">{a.points} of {a.worth}</td>
                  <td className="bsc-quiet">{taken(a.counts)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <p className="bsc-quiet">
            An error costs 8 points of its area, a warning 3, an idea 1; no area loses more than it is worth. The score judges how the
            scorecard is built, not how the organization performs.
          </p>
        </div>
      )}
    </section>
  );
}

const taken = (counts) =>
  [
    [counts.error, "error"],
    [counts.warning, "warning"],
    [counts.advice, "idea"],
  ].flatMap(([n, word]) => (n ? [count(n, word)] : [])).join(", ");

const Meter = ({ part, whole }) => (
  <span className="bsc-meter" aria-hidden="true">
    <span style={{ width: `${(100 * part) / whole}%` }} />
  </span>
);

function Findings({ of: { id, title, Icon }, findings, data, onOpen }) {
  if (!findings.length) return null;
  return (
    <section className={`bsc-findings bsc-severity-${id}`}>
      <h3>
        <Icon aria-hidden="true" /> {title} <span className="bsc-count">{findings.length}</span>
      </h3>
      <ul>
        {findings.map((f, i) => (
          <Finding key={`${f.code} ${f.item} ${i}`} finding={f} data={data} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function Finding({ finding: f, data, onOpen }) {
  const { say } = useHands();
  const objective = data.home.get(f.item);
  const about = [f.code, f.item].filter(Boolean).join(" ");
  return (
    <li>
      <p>{f.message}</p>
      <div className="bsc-row">
        {objective ? (
          <button type="button" className="bsc-jump" title="Show on the map" onClick={() => onOpen(objective)}>
            <Id tone={data.hues.get(data.byId.get(objective).perspective.id)}>{f.item}</Id>
          </button>
        ) : (
          f.item && <span className="bsc-small-id">{f.item.replace("->", " → ")}</span>
        )}
        <span className="bsc-code">{f.code}</span>
        <span className="bsc-buttons">
          <Button variant="ghost" size="sm" aria-label={`Explain ${about}`} onClick={() => say(`explain ${f.code}`)}>
            <CircleHelp aria-hidden="true" /> Explain
          </Button>
          {f.fixable && (
            <Button variant="outline" size="sm" aria-label={`Fix ${about}`} title={f.fix_label || undefined} onClick={() => say(`fix ${about}`)}>
              <Wrench aria-hidden="true" /> Fix
            </Button>
          )}
        </span>
      </div>
    </li>
  );
}
