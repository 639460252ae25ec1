// All scorecards of the user as a tree, with how they are built and how they are doing.
import { ArchiveRestore, Copy, Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useHands } from "./editing";
import { StatusMark } from "./status";
import { count } from "./words";

export function Portfolio({ data }) {
  const { say } = useHands();
  return (
    <div className="bsc-portfolio">
      <div className="bsc-actions" role="group" aria-label="Scorecards">
        <Button variant="outline" size="sm" onClick={() => say("start another scorecard")}>
          <Plus aria-hidden="true" /> Start another
        </Button>
        <Button variant="outline" size="sm" onClick={() => say("copy this scorecard")}>
          <Copy aria-hidden="true" /> Copy this one
        </Button>
      </div>
      <ul aria-label="Portfolio">
        {data.shelf.map((one) => (
          <Shelved key={one.number} of={one} />
        ))}
      </ul>
      {data.binned.length > 0 && <Bin binned={data.binned} />}
    </div>
  );
}

function Shelved({ of: one }) {
  const { say } = useHands();
  return (
    <li className={one.here ? "is-here" : ""} style={{ marginLeft: `${1.4 * one.depth}rem` }}>
      <p className="bsc-portfolio-name">
        {one.standing ? <StatusMark status={one.standing} /> : <NoData />}
        {one.here ? (
          <strong aria-current="true">{one.name}</strong>
        ) : (
          <button type="button" className="bsc-plain" onClick={() => say(`open scorecard ${one.number}`)}>
            {one.name}
          </button>
        )}
        <span className="bsc-quiet">
          no. {one.number} · {one.level}
          {one.here && " · open now"}
        </span>
      </p>
      <p className="bsc-quiet">{[...standing(one), ...build(one)].join(" · ")}</p>
    </li>
  );
}

const standing = ({ standing: s }) => (s ? [`${s.score} %`, ...(s.hides_red ? [`but ${s.hides_red} is off target`] : [])] : ["no data yet"]);

const build = (one) => [
  count(one.objectives, "objective"),
  count(one.measures, "measure"),
  `soundness ${one.points} of 100`,
  ...(one.coverage == null ? [] : [`${one.coverage} % supported below`]),
];

const NoData = () => (
  <svg className="bsc-status" width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
    <circle className="bsc-dot" r="3.2" />
  </svg>
);

function Bin({ binned }) {
  const { say } = useHands();
  return (
    <section className="bsc-bin" aria-label="Bin">
      <h3>In the bin</h3>
      <ul>
        {binned.map((one) => (
          <li key={one.number}>
            {one.name}
            <Button variant="ghost" size="sm" aria-label={`Bring ${one.name} back`} onClick={() => say(`take scorecard ${one.number} out of the bin`)}>
              <ArchiveRestore aria-hidden="true" /> Bring back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
