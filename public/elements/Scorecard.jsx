// The board beside the chat: strategy map, scorecard table, checks. It draws what it is given and
// changes nothing itself; every button says a sentence in the chat.
import { useCallback, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useSetRecoilState } from "recoil";
import { sideViewState } from "@chainlit/react-client";
import { ArrowDown, ArrowUp, Check, CircleAlert, CircleHelp, Lightbulb, MessageCircle, TriangleAlert, Wrench, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";

// ---------------------------------------------------------------- reading the props

const list = (value) => (Array.isArray(value) ? value : []);

function read(props) {
  const raw = typeof props === "string" ? JSON.parse(props) : props || {};
  const scorecard = raw.scorecard || {};
  const perspectives = list(scorecard.perspectives);
  const objectives = perspectives.flatMap((p) => list(p.objectives).map((o) => ({ ...o, perspective: p })));
  const byId = new Map(objectives.map((o) => [o.id, o]));
  const links = list(scorecard.links).filter((k) => byId.has(k.source) && byId.has(k.target));
  const home = new Map(
    objectives.flatMap((o) => [o, ...list(o.measures), ...list(o.initiatives)].map((item) => [item.id, o.id]))
  );
  return {
    organization: scorecard.organization || {},
    title: raw.title || scorecard.title || "",
    version: raw.version,
    view: raw.view,
    layout: raw.layout,
    phone: raw.layout_phone,
    findings: list(raw.findings),
    perspectives,
    objectives,
    byId,
    links,
    home,
    measures: objectives.flatMap((o) => list(o.measures)),
    hues: new Map(perspectives.map((p, i) => [p.id, hue(p.id, i)])),
  };
}

const HUES = ["financial", "customer", "internal", "learning", "mission", "other"];
const hue = (id, index) => (HUES.includes(id) ? id : HUES[(index + 4) % HUES.length]);

// ---------------------------------------------------------------- words and numbers

const count = (n, one) => `${n} ${one}${n === 1 ? "" : "s"}`;
const number = (value) => Number(value).toLocaleString(undefined, { maximumFractionDigits: 4 });

function quantity(value, unit) {
  return unit ? `${number(value)}\u00a0${unit}` : number(value);
}

function day(iso) {
  const [y, m, d] = String(iso).split("-").map(Number);
  const date = new Date(y, (m || 1) - 1, d || 1);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}

function goal(target, measure) {
  if (target.upper != null) return `${number(target.value)}–${quantity(target.upper, measure.unit)}`;
  return (measure.polarity === "lower" ? "≤\u00a0" : "") + quantity(target.value, measure.unit);
}

const months = (n) => (n === 0 ? "at once" : `after about ${count(n, "month")}`);
const asSentence = (text) => (/[.!?…]$/.test(text) ? text : `${text}.`);
const SOURCES = {
  user: "As you said",
  document: "From your document",
  import: "From the imported file",
  library: "From the library",
  assumption: "An assumption, to be confirmed",
};
const ORIGINS = {
  user: "In your words",
  library: "From the library",
  document: "From your document",
  import: "From the imported file",
  model: "Proposed by the coach",
};

const Unknown = ({ what }) => (
  <span className="bsc-unknown" title="not known yet">
    <span aria-hidden="true">–</span>
    <span className="sr-only">{what ? `${what} ` : ""}not known yet</span>
  </span>
);

const Assumption = ({ of }) =>
  of.source === "assumption" ? (
    <span className="bsc-assumption" title={of.note || SOURCES.assumption}>
      assumption
    </span>
  ) : null;

const Kind = ({ kind }) => (
  <span
    className={`bsc-kind bsc-kind-${kind}`}
    title={kind === "lead" ? "Lead: moves before the result does" : "Lag: shows the result afterwards"}
  >
    {kind}
  </span>
);

const Id = ({ children, tone }) => <span className={`bsc-id bsc-hue-${tone}`}>{children}</span>;

function BaselineValue({ measure }) {
  const { baseline } = measure;
  if (!baseline) return <Unknown what="baseline" />;
  const told = [SOURCES[baseline.source], baseline.as_of && day(baseline.as_of), baseline.note].filter(Boolean);
  return (
    <span title={told.join(" · ")}>
      {quantity(baseline.value, measure.unit)} <Assumption of={baseline} />
    </span>
  );
}

function TargetValues({ measure }) {
  const targets = list(measure.targets);
  if (!targets.length) return <Unknown what="target" />;
  return targets.map((t, i) => (
    <span className="bsc-target" key={i} title={[SOURCES[t.source], t.note].filter(Boolean).join(" · ")}>
      {goal(t, measure)} {t.due && <span className="bsc-due">by {day(t.due)}</span>} <Assumption of={t} />
    </span>
  ));
}

// ---------------------------------------------------------------- the map

function Map_({ data, selected, onOpen, cardId }) {
  const [frame, width] = useWidth();
  const [hovered, setHovered] = useState(null);
  const [focused, setFocused] = useState(null);
  const [edge, setEdge] = useState(null);
  const marker = useId().replace(/:/g, "");
  const narrow = width > 0 && width < 440 && data.phone;
  const layout = narrow ? data.phone : data.layout;

  const worst = useMemo(() => worstFindings(data), [data]);
  if (!list(layout?.nodes).length) return <p className="bsc-note">The map is being drawn.</p>;

  const nodes = layout.nodes.filter((n) => data.byId.has(n.id));
  const known = new Map(data.links.map((k) => [`${k.source}->${k.target}`, k]));
  const edges = list(layout.edges).flatMap((e) => {
    const link = known.get(`${e.source}->${e.target}`);
    return link ? [{ ...e, link }] : [];
  });
  const active = hovered || focused;
  const around = new Set(active ? [active] : []);
  edges.forEach((e) => {
    if (e.source === active) around.add(e.target);
    if (e.target === active) around.add(e.source);
  });
  const isLit = (e) =>
    edge ? e.link === edge.link : active ? e.source === active || e.target === active : e.source === selected || e.target === selected;
  const fades = (id) => (edge ? id !== edge.link.source && id !== edge.link.target : active && !around.has(id));

  const point = (event, link) => {
    const box = frame.current.getBoundingClientRect();
    setEdge({ link, x: event.clientX - box.left, y: event.clientY - box.top, width: box.width });
  };
  const steer = (event, node) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onOpen(node.id);
      return;
    }
    const next = neighbour(nodes, node, event.key);
    if (!next) return;
    event.preventDefault();
    frame.current.querySelector(`[data-node="${CSS.escape(next.id)}"]`)?.focus();
  };

  // Lit arrows are drawn last, over the others; their order in the page's tree means nothing else.
  const drawn = [...edges].sort((a, b) => isLit(a) - isLit(b));

  return (
    <div className={`bsc-map ${narrow ? "bsc-map-narrow" : ""}`} ref={frame}>
      <svg
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        role="group"
        aria-label="Strategy map. Causes stand below their effects. Arrow keys move between objectives, Enter opens one."
        onMouseLeave={() => setEdge(null)}
      >
        <defs>
          {["", "-lit"].map((kind) => (
            <marker key={kind} id={`${marker}${kind}`} viewBox="0 0 8 8" refX="2.5" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
              <path d="M1 1L7 4L1 7Z" className={`bsc-head${kind}`} />
            </marker>
          ))}
        </defs>
        {list(layout.bands).map((b) => (
          <rect key={b.id} className={`bsc-band bsc-hue-${data.hues.get(b.id)}`} x="0" y={b.y} width={layout.width} height={b.height} rx="12" />
        ))}
        <g aria-hidden="true">
          {drawn.map((e) => (
            <g key={`${e.source}->${e.target}`} className={`bsc-edge bsc-${e.strength} ${isLit(e) ? "is-lit" : active || edge ? "is-dim" : ""}`}>
              <path className="bsc-line" d={e.path} markerEnd={`url(#${marker}${isLit(e) ? "-lit" : ""})`} />
              <path
                className="bsc-reach"
                data-edge={`${e.source}->${e.target}`}
                d={e.path}
                onMouseMove={(event) => point(event, e.link)}
                onMouseLeave={() => setEdge(null)}
                onClick={(event) => point(event, e.link)}
              />
            </g>
          ))}
        </g>
        {list(layout.bands).map((b) => (
          <text key={b.id} className={`bsc-band-name bsc-hue-${data.hues.get(b.id)}`} x="14" y={b.y + 20} aria-hidden="true">
            {b.name}
            {!nodes.some((n) => n.perspective === b.id) && <tspan className="bsc-band-empty" dx="10">nothing here yet</tspan>}
          </text>
        ))}
        {nodes.map((n) => (
          <g
            key={n.id}
            data-node={n.id}
            className={`bsc-node bsc-hue-${data.hues.get(n.perspective)} ${fades(n.id) ? "is-dim" : ""} ${n.id === selected ? "is-open" : ""}`}
            transform={`translate(${n.x} ${n.y})`}
            role="button"
            tabIndex={0}
            aria-label={spoken(data, n, worst.get(n.id))}
            aria-expanded={n.id === selected}
            aria-controls={n.id === selected ? cardId : undefined}
            onClick={() => onOpen(n.id)}
            onKeyDown={(event) => steer(event, n)}
            onMouseEnter={() => setHovered(n.id)}
            onMouseLeave={() => setHovered(null)}
            onFocus={(event) => event.target.matches(":focus-visible") && setFocused(n.id)}
            onBlur={() => setFocused(null)}
          >
            <title>{n.name}</title>
            <rect className="bsc-node-card" width={n.width} height={n.height} rx="9" />
            <text className="bsc-node-id" x={layout.padding} y={layout.padding + 11}>{n.id}</text>
            <Dots measures={list(data.byId.get(n.id).measures)} right={n.width - layout.padding} y={layout.padding + 7} />
            <text className="bsc-node-name" fontSize={layout.font_size}>
              {list(n.lines).map((line, i) => (
                <tspan key={i} x={layout.padding} y={layout.padding + layout.heading + (i + 0.8) * layout.line_height}>{line}</tspan>
              ))}
            </text>
            {worst.get(n.id) && <circle className={`bsc-flag bsc-flag-${worst.get(n.id)}`} cx={n.width - 3} cy="3" r="4.5" />}
          </g>
        ))}
      </svg>
      <Legend data={data} worst={worst} />
      {edge && <Hypothesis at={edge} />}
    </div>
  );
}

/** One dot for each measure: full where a target is known. */
function Dots({ measures, right, y }) {
  return measures.slice(0, 5).map((m, i, shown) => (
    <circle
      key={m.id}
      className={`bsc-dot ${list(m.targets).length ? "is-full" : ""}`}
      cx={right - 3 - (shown.length - 1 - i) * 9}
      cy={y}
      r="2.7"
    />
  ));
}

function Legend({ data, worst }) {
  const dot = (extra) => (
    <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
      <circle className={extra} cx="4.5" cy="4.5" r="3" />
    </svg>
  );
  const line = (strength) => (
    <svg width="22" height="6" viewBox="0 0 22 6" aria-hidden="true" className={`bsc-edge bsc-${strength}`}>
      <path className="bsc-line" d="M1 3H21" />
    </svg>
  );
  const aimed = data.measures.filter((m) => list(m.targets).length).length;
  return (
    <ul className="bsc-legend">
      {aimed > 0 && <li>{dot("bsc-dot is-full")} measure with a target</li>}
      {aimed < data.measures.length && <li>{dot("bsc-dot")} target not known yet</li>}
      {data.links.length > 0 && ["strong", "medium", "weak"].filter((s) => data.links.some((k) => k.strength === s)).map((s) => <li key={s}>{line(s)} {s}</li>)}
      {worst.size > 0 && <li>{dot("bsc-flag bsc-flag-warning")} see Checks</li>}
    </ul>
  );
}

function Hypothesis({ at }) {
  const { link } = at;
  const half = Math.min(140, at.width / 2 - 8);
  const left = Math.max(half + 4, Math.min(at.width - half - 4, at.x));
  return (
    <div className={`bsc-tip ${at.y < 110 ? "is-below" : ""}`} style={{ left, top: at.y, width: 2 * half }} role="tooltip">
      <p className="bsc-tip-head">
        {link.source} <ArrowUp className="bsc-turn" aria-hidden="true" /> {link.target}
        <span>{[link.strength, link.lag_months != null && months(link.lag_months)].filter(Boolean).join(", ")}</span>
      </p>
      <p>{link.hypothesis || "The hypothesis is not written down yet."}</p>
    </div>
  );
}

const RANK = { error: 2, warning: 1 };

/** The worst error or warning of each objective, its measures and initiatives included. */
function worstFindings({ findings, home }) {
  const worst = new Map();
  findings.forEach((f) => {
    const id = home.get(f.item);
    if (id && (RANK[f.severity] || 0) > (RANK[worst.get(id)] || 0)) worst.set(id, f.severity);
  });
  return worst;
}

function spoken(data, node, severity) {
  const causes = data.links.filter((k) => k.target === node.id).map((k) => k.source);
  const effects = data.links.filter((k) => k.source === node.id).map((k) => k.target);
  return [
    `${node.id}, ${node.name}, ${data.byId.get(node.id).perspective.name}`,
    count(list(data.byId.get(node.id).measures).length, "measure"),
    causes.length && `caused by ${causes.join(", ")}`,
    effects.length && `leads to ${effects.join(", ")}`,
    severity && `has ${severity === "error" ? "an error" : "a warning"}`,
  ]
    .filter(Boolean)
    .join(". ");
}

const DIRECTIONS = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] };

/** The nearest card in the direction of an arrow key; sideways counts double, so that rows feel like rows. */
function neighbour(nodes, from, key) {
  const way = DIRECTIONS[key];
  if (!way) return null;
  const reach = (n) => {
    const dx = n.x + n.width / 2 - from.x - from.width / 2;
    const dy = n.y + n.height / 2 - from.y - from.height / 2;
    const ahead = dx * way[0] + dy * way[1];
    return ahead > 1 ? ahead + 2 * Math.abs(dx * way[1] + dy * way[0]) : Infinity;
  };
  const best = nodes.reduce((a, b) => (reach(b) < reach(a) ? b : a));
  return Number.isFinite(reach(best)) ? best : null;
}

function useWidth() {
  const ref = useRef(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!ref.current) return undefined;
    setWidth(ref.current.clientWidth);
    const watcher = new ResizeObserver(([entry]) => setWidth(entry.contentRect.width));
    watcher.observe(ref.current);
    return () => watcher.disconnect();
  }, []);
  return [ref, width];
}

// ---------------------------------------------------------------- the card of one objective

function ObjectiveCard({ data, id, cardId, onClose, onOpen, say }) {
  const card = useRef(null);
  const o = data.byId.get(id);
  const tone = data.hues.get(o.perspective.id);
  useEffect(() => bringIntoView(card.current), [id]);
  const causes = data.links.filter((k) => k.target === id);
  const effects = data.links.filter((k) => k.source === id);
  return (
    <section ref={card} id={cardId} className={`bsc-card bsc-hue-${tone}`} aria-label={`${id} ${o.name}`}>
      <header>
        <p className="bsc-eyebrow">
          <Id tone={tone}>{id}</Id> {o.perspective.name}
          {o.theme && <span> · {o.theme}</span>}
        </p>
        <Button variant="ghost" size="icon" className="bsc-close" aria-label={`Close ${id}`} onClick={onClose}>
          <X aria-hidden="true" />
        </Button>
        <h3>{o.name}</h3>
        {o.description && <p className="bsc-lede">{o.description}</p>}
        {o.owner && <p className="bsc-owner">Owner: {o.owner}</p>}
      </header>

      <Part title="Measures" empty={!list(o.measures).length && "No measure yet."}>
        {list(o.measures).map((m) => (
          <MeasureRow key={m.id} measure={m} />
        ))}
      </Part>

      {list(o.initiatives).length > 0 && (
        <Part title="Initiatives">
          {list(o.initiatives).map((n) => (
            <div className="bsc-initiative" key={n.id}>
              <span className="bsc-small-id">{n.id}</span> {n.name}
              <span className="bsc-quiet">{[n.status, n.owner, n.due && `due ${day(n.due)}`].filter(Boolean).join(" · ")}</span>
            </div>
          ))}
        </Part>
      )}

      <Part title="Why it is here">
        <Origin of={o} />
        <Button variant="outline" size="sm" className="bsc-ask" onClick={() => say(`why is ${id} here?`)}>
          <MessageCircle aria-hidden="true" /> Why is this here?
        </Button>
      </Part>

      {causes.length + effects.length > 0 && (
        <Part title="Cause and effect">
          {effects.map((k) => (
            <LinkRow key={k.target} link={k} other={data.byId.get(k.target)} data={data} onOpen={onOpen} up />
          ))}
          {causes.map((k) => (
            <LinkRow key={k.source} link={k} other={data.byId.get(k.source)} data={data} onOpen={onOpen} />
          ))}
        </Part>
      )}
    </section>
  );
}

/** Scrolls far enough to show what opened, and no farther, so that the map above stays in sight. */
function bringIntoView(card) {
  let pane = card.parentElement;
  while (pane && !/auto|scroll/.test(getComputedStyle(pane).overflowY)) pane = pane.parentElement;
  if (!pane) return;
  const shown = pane.getBoundingClientRect();
  const wanted = Math.min(card.offsetHeight + 16, shown.height * 0.5);
  const hidden = card.getBoundingClientRect().top + wanted - shown.bottom;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  if (hidden > 0) pane.scrollBy({ top: hidden, behavior: calm ? "auto" : "smooth" });
}

function Part({ title, empty, children }) {
  return (
    <div className="bsc-part">
      <h4>{title}</h4>
      {empty ? <p className="bsc-quiet">{empty}</p> : children}
    </div>
  );
}

function MeasureRow({ measure: m }) {
  const latest = list(m.actuals)[list(m.actuals).length - 1];
  return (
    <div className="bsc-measure">
      <p className="bsc-measure-name">
        <span className="bsc-small-id">{m.id}</span> {m.name} <Kind kind={m.kind} />
      </p>
      {(m.definition || m.formula) && <p className="bsc-quiet">{m.definition || m.formula}</p>}
      <dl>
        <Fact name="Baseline">
          {m.baseline ? <BaselineValue measure={m} /> : <span className="bsc-unknown">unknown</span>}
        </Fact>
        <Fact name="Target">
          <TargetValues measure={m} />
        </Fact>
        {latest && (
          <Fact name="Latest">
            {quantity(latest.value, m.unit)} <span className="bsc-due">{latest.period}</span>
          </Fact>
        )}
        <Fact name="Unit">{m.unit || <Unknown />}</Fact>
        <Fact name="Measured">{m.frequency}</Fact>
        <Fact name="Owner">{m.owner || <Unknown />}</Fact>
      </dl>
    </div>
  );
}

const Fact = ({ name, children }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function Origin({ of }) {
  const { kind, words, ref } = of.provenance || {};
  return (
    <>
      {of.rationale && <p>{asSentence(of.rationale)}</p>}
      {words && (
        <blockquote>
          <p>“{words}”</p>
          <footer>{[ORIGINS[kind], ref].filter(Boolean).join(" · ")}</footer>
        </blockquote>
      )}
      {!words && (ORIGINS[kind] || ref) && <p className="bsc-quiet">{[ORIGINS[kind], ref].filter(Boolean).join(" · ")}</p>}
      {!of.rationale && !words && !kind && <p className="bsc-quiet">No reason is written down yet.</p>}
    </>
  );
}

function LinkRow({ link, other, data, onOpen, up = false }) {
  const Arrow = up ? ArrowUp : ArrowDown;
  return (
    <div className="bsc-link">
      <p>
        <Arrow aria-hidden="true" />
        <span className="bsc-quiet">{up ? "leads to" : "is driven by"}</span>
        <button type="button" className="bsc-jump" onClick={() => onOpen(other.id)}>
          <Id tone={data.hues.get(other.perspective.id)}>{other.id}</Id> {other.name}
        </button>
      </p>
      <p className="bsc-hypothesis">{link.hypothesis ? asSentence(link.hypothesis) : "The hypothesis is not written down yet."}</p>
      <p className="bsc-quiet">
        {[link.strength, link.lag_months != null && months(link.lag_months), EVIDENCE[link.evidence]].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}

const EVIDENCE = { assumed: "assumed", judged: "judged by people who know", data: "shown by data" };

// ---------------------------------------------------------------- the scorecard table

const COLUMNS = ["Objective", "Measure", "Unit", "Baseline", "Target", "Frequency", "Owner"];

/** ARIA roles are written out because the narrow form lays the table out as a grid, which drops them. */
function Table({ data, onOpen }) {
  return (
    <table className="bsc-table" role="table" aria-label="Scorecard">
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((c) => (
            <th key={c} role="columnheader" scope="col">{c}</th>
          ))}
        </tr>
      </thead>
      {data.perspectives.map((p) => (
        <tbody key={p.id} role="rowgroup" className={`bsc-hue-${data.hues.get(p.id)}`}>
          <tr role="row" className="bsc-group">
            <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length}>
              {p.name} {p.question && <span>{p.question}</span>}
            </th>
          </tr>
          {!list(p.objectives).length && (
            <tr role="row" className="bsc-none"><td role="cell" colSpan={COLUMNS.length}>nothing here yet</td></tr>
          )}
          {list(p.objectives).map((o) => (
            <ObjectiveRows key={o.id} objective={o} tone={data.hues.get(p.id)} onOpen={onOpen} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function ObjectiveRows({ objective: o, tone, onOpen }) {
  const measures = list(o.measures);
  const head = (
    <th role="rowheader" scope="row" rowSpan={Math.max(measures.length, 1)} className="bsc-objective">
      <button type="button" className="bsc-jump" onClick={() => onOpen(o.id)} title="Show on the map">
        <Id tone={tone}>{o.id}</Id> <span>{o.name}</span>
      </button>
    </th>
  );
  if (!measures.length)
    return (
      <tr role="row">
        {head}
        <td role="cell" className="bsc-quiet bsc-no-measure" colSpan={COLUMNS.length - 1}>No measure yet</td>
      </tr>
    );
  return measures.map((m, i) => (
    <tr role="row" key={m.id} className={i ? "is-next" : ""}>
      {i === 0 && head}
      <td role="cell" className="bsc-cell-measure" title={m.definition || m.formula || undefined}>
        <span className="bsc-small-id">{m.id}</span> {m.name} <Kind kind={m.kind} />
        {m.unit && !m.baseline && !list(m.targets).length && <span className="bsc-unit-note">in {m.unit}</span>}
      </td>
      <td role="cell" data-label="Unit">{m.unit || <Unknown what="unit" />}</td>
      <td role="cell" data-label="Baseline"><BaselineValue measure={m} /></td>
      <td role="cell" data-label="Target"><TargetValues measure={m} /></td>
      <td role="cell" data-label="Frequency">{m.frequency}</td>
      <td role="cell" data-label="Owner">{m.owner || o.owner || <Unknown what="owner" />}</td>
    </tr>
  ));
}

// ---------------------------------------------------------------- the checks

const SEVERITIES = [
  { id: "error", title: "To mend", Icon: CircleAlert },
  { id: "warning", title: "Worth a second look", Icon: TriangleAlert },
  { id: "advice", title: "Ideas", Icon: Lightbulb },
];

function Checks({ data, onOpen, say }) {
  if (!data.findings.length)
    return (
      <div className="bsc-calm">
        <Check aria-hidden="true" />
        <h3>Nothing to mend</h3>
        <p>The scorecard passes all its checks.</p>
      </div>
    );
  const known = SEVERITIES.map((s) => s.id);
  return SEVERITIES.map(({ id, title, Icon }) => {
    const findings = data.findings.filter((f) => (known.includes(f.severity) ? f.severity : "advice") === id);
    if (!findings.length) return null;
    return (
      <section key={id} className={`bsc-findings bsc-severity-${id}`}>
        <h3>
          <Icon aria-hidden="true" /> {title} <span className="bsc-count">{findings.length}</span>
        </h3>
        <ul>
          {findings.map((f, i) => (
            <Finding key={`${f.code} ${f.item} ${i}`} finding={f} data={data} onOpen={onOpen} say={say} />
          ))}
        </ul>
      </section>
    );
  });
}

function Finding({ finding: f, data, onOpen, say }) {
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

// ---------------------------------------------------------------- before the first objective

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

function Profile({ organization }) {
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
              {values.length === 1 && <p>{values[0]}</p>}
              {values.length > 1 && <ol>{values.map((v, i) => <li key={i}>{v}</li>)}</ol>}
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

// ---------------------------------------------------------------- the board

const VIEWS = ["map", "table", "findings"];

function Board({ given, send, memory }) {
  const data = useMemo(() => read(given), [given]);
  const root = useRef(null);
  const closePanel = useSetRecoilState(sideViewState);
  const cardId = useId();
  const [view, setView] = useState(VIEWS.includes(data.view) ? data.view : memory.view || "map");
  const [chosen, setChosen] = useState(null);
  const selected = data.byId.has(chosen) ? chosen : null;

  useEffect(() => {
    if (VIEWS.includes(data.view)) setView(data.view);
  }, [data]);
  useEffect(() => {
    if (chosen && !selected) setChosen(null);
  }, [chosen, selected]);
  useEffect(() => {
    memory.view = view;
  }, [memory, view]);

  // On a phone the panel covers the chat, where the answer will be.
  const say = useCallback(
    (words) => {
      send(words);
      if (window.matchMedia("(max-width: 767px)").matches) closePanel(undefined);
    },
    [send, closePanel]
  );
  const open = useCallback((id) => {
    setView("map");
    setChosen(id);
  }, []);
  const toggle = useCallback((id) => setChosen((now) => (now === id ? null : id)), []);
  const close = () => {
    root.current?.querySelector(`[data-node="${CSS.escape(selected)}"]`)?.focus({ preventScroll: true });
    setChosen(null);
  };

  if (!data.objectives.length)
    return (
      <div className="bsc" ref={root}>
        <Profile organization={data.organization} />
      </div>
    );

  const pressing = data.findings.filter((f) => f.severity === "error" || f.severity === "warning").length;
  return (
    <div
      className="bsc"
      ref={root}
      onKeyDown={(event) => {
        if (event.key === "Escape" && selected && view === "map") {
          event.stopPropagation();
          event.nativeEvent.stopImmediatePropagation();
          close();
        }
      }}
    >
      <header className="bsc-header">
        <div>
          {data.title && data.title !== data.organization.name && <p className="bsc-eyebrow">{data.title}</p>}
          <h2>{data.organization.name || data.title || "Balanced scorecard"}</h2>
          <p className="bsc-counts">
            {[count(data.objectives.length, "objective"), count(data.measures.length, "measure"), count(data.links.length, "link")].join(" · ")}
          </p>
        </div>
        {data.version != null && <p className="bsc-version">version {data.version}</p>}
      </header>
      <Tabs value={view} onValueChange={setView}>
        <TabsList className="bsc-tabs" aria-label="Views of the scorecard">
          <TabsTrigger value="map">Map</TabsTrigger>
          <TabsTrigger value="table">Scorecard</TabsTrigger>
          <TabsTrigger value="findings">
            Checks
            {data.findings.length > 0 && <span className={`bsc-count ${pressing ? "is-pressing" : ""}`}>{data.findings.length}</span>}
          </TabsTrigger>
        </TabsList>
        <TabsContent value="map" tabIndex={-1}>
          <Map_ data={data} selected={selected} onOpen={toggle} cardId={cardId} />
          {selected && <ObjectiveCard data={data} id={selected} cardId={cardId} onClose={close} onOpen={setChosen} say={say} />}
        </TabsContent>
        <TabsContent value="table" tabIndex={-1}>
          <Table data={data} onOpen={open} />
        </TabsContent>
        <TabsContent value="findings" tabIndex={-1}>
          <Checks data={data} onOpen={open} say={say} />
        </TabsContent>
      </Tabs>
    </div>
  );
}

// Chainlit runs this file anew on every change of the page, and React forgets the state of a component
// that is not the same function as before. So the page keeps the first one it made.
const kept = (window.scorecardBoard = window.scorecardBoard || { Board, memory: {} });

export default <kept.Board given={props} send={sendUserMessage} memory={kept.memory} />;
