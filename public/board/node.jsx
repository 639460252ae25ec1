// One objective on the map.
import { list } from "./read";
import { Mark, statusWords } from "./status";
import { count } from "./words";

export function MapNode({ node, data, layout, severity, dim, open, cardId, onOpen, onSteer, onHover, onFocus }) {
  const pad = layout.padding;
  const status = data.status[node.id];
  return (
    <g
      data-node={node.id}
      className={`bsc-node bsc-hue-${data.hues.get(node.perspective)} ${dim ? "is-dim" : ""} ${open ? "is-open" : ""}`}
      transform={`translate(${node.x} ${node.y})`}
      role="button"
      tabIndex={0}
      aria-label={spoken(data, node, severity)}
      aria-expanded={open}
      aria-controls={open ? cardId : undefined}
      onClick={() => onOpen(node.id)}
      onKeyDown={(event) => onSteer(event, node)}
      onMouseEnter={() => onHover(node.id)}
      onMouseLeave={() => onHover(null)}
      onFocus={(event) => event.target.matches(":focus-visible") && onFocus(node.id)}
      onBlur={() => onFocus(null)}
    >
      <title>{node.name}</title>
      <rect className="bsc-node-card" width={node.width} height={node.height} rx="9" />
      {status && <Stripe status={status} height={node.height} />}
      <text className="bsc-node-id" x={pad} y={pad + 11}>{node.id}</text>
      <Dots measures={list(data.byId.get(node.id).measures)} status={data.status} right={node.width - pad} y={pad + 7} />
      <text className="bsc-node-name" fontSize={layout.font_size}>
        {list(node.lines).map((line, i) => (
          <tspan key={i} x={pad} y={pad + layout.heading + (i + 0.8) * layout.line_height}>{line}</tspan>
        ))}
      </text>
      {severity && <Flag severity={severity} x={node.width - 4} />}
    </g>
  );
}

export const Flag = ({ severity, x }) => (
  <g className={`bsc-flag bsc-flag-${severity}`} transform={`translate(${x} 3)`}>
    <circle r="6" />
    <path d="M0 -3V0.6M0 2.8V2.9" />
  </g>
);

/** The objective's colour; its foot is red where the mean hides a red measure. */
function Stripe({ status, height }) {
  return (
    <>
      <rect className={`bsc-stripe bsc-rag-${status.rag}`} x="0" y="9" width="3.5" height={height - 18} rx="1.75" />
      {status.hides_red && <rect className="bsc-stripe bsc-rag-red" x="0" y={height - 20} width="3.5" height="11" rx="1.75" />}
    </>
  );
}

/** One mark for each measure: its standing where it has one, else a dot that is full where a target is known. */
function Dots({ measures, status, right, y }) {
  return measures.slice(0, 5).map((m, i, shown) => {
    const x = right - 3 - (shown.length - 1 - i) * 10;
    if (status[m.id]) return <Mark key={m.id} rag={status[m.id].rag} x={x} y={y} />;
    return <circle key={m.id} className={`bsc-dot ${list(m.targets).length ? "is-full" : ""}`} cx={x} cy={y} r="2.7" />;
  });
}

function spoken(data, node, severity) {
  const causes = data.links.filter((k) => k.target === node.id).map((k) => k.source);
  const effects = data.links.filter((k) => k.source === node.id).map((k) => k.target);
  return [
    `${node.id}, ${node.name}, ${data.byId.get(node.id).perspective.name}`,
    count(list(data.byId.get(node.id).measures).length, "measure"),
    causes.length && `caused by ${causes.join(", ")}`,
    effects.length && `leads to ${effects.join(", ")}`,
    data.status[node.id] && statusWords(data.status[node.id]),
    severity && `has ${severity === "error" ? "an error" : "a warning"}`,
  ]
    .filter(Boolean)
    .join(". ");
}
