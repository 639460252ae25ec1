// One objective on the map.
import { list } from "./read";
import { count } from "./words";

export function MapNode({ node, data, layout, severity, dim, open, cardId, onOpen, onSteer, onHover, onFocus }) {
  const pad = layout.padding;
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
      <text className="bsc-node-id" x={pad} y={pad + 11}>{node.id}</text>
      <Dots measures={list(data.byId.get(node.id).measures)} right={node.width - pad} y={pad + 7} />
      <text className="bsc-node-name" fontSize={layout.font_size}>
        {list(node.lines).map((line, i) => (
          <tspan key={i} x={pad} y={pad + layout.heading + (i + 0.8) * layout.line_height}>{line}</tspan>
        ))}
      </text>
      {severity && <circle className={`bsc-flag bsc-flag-${severity}`} cx={node.width - 3} cy="3" r="4.5" />}
    </g>
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
