// The small pieces that every view uses.
import { list } from "./read";
import { StatusMark } from "./status";
import { day, goal, quantity, SOURCES } from "./words";

export const Unknown = ({ what, children }) => (
  <span className="bsc-unknown" title="not known yet">
    <span aria-hidden="true">{children || "–"}</span>
    <span className="sr-only">{what ? `${what} ` : ""}not known yet</span>
  </span>
);

export const Assumption = ({ of }) =>
  of.source === "assumption" ? (
    <span className="bsc-assumption" title={of.note || SOURCES.assumption}>
      assumption
    </span>
  ) : null;

export const Kind = ({ kind }) => (
  <span
    className={`bsc-kind bsc-kind-${kind}`}
    title={kind === "lead" ? "Lead: moves before the result does" : "Lag: shows the result afterwards"}
  >
    {kind}
  </span>
);

export const Id = ({ children, tone }) => <span className={`bsc-id bsc-hue-${tone}`}>{children}</span>;

export const Fact = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

export function Part({ title, empty, children }) {
  return (
    <div className="bsc-part">
      <h4>{title}</h4>
      {empty ? <p className="bsc-quiet">{empty}</p> : children}
    </div>
  );
}

export function BaselineValue({ measure }) {
  const { baseline } = measure;
  if (!baseline) return <Unknown what="baseline">unknown</Unknown>;
  const told = [SOURCES[baseline.source], baseline.as_of && day(baseline.as_of), baseline.note].filter(Boolean);
  return (
    <span title={told.join(" · ")}>
      {quantity(baseline.value, measure.unit)} <Assumption of={baseline} />
    </span>
  );
}

export function TargetValue({ target, measure }) {
  return (
    <span className="bsc-target" title={[SOURCES[target.source], target.note].filter(Boolean).join(" · ")}>
      {goal(target, measure)} {target.due && <span className="bsc-due">by {day(target.due)}</span>} <Assumption of={target} />
    </span>
  );
}

export const latestOf = (measure) => list(measure.actuals)[list(measure.actuals).length - 1];

export const ActualValue = ({ actual, unit, status }) => (
  <span title={actual.note || undefined}>
    <StatusMark status={status} /> {quantity(actual.value, unit)} <span className="bsc-due">{actual.period}</span>
  </span>
);
