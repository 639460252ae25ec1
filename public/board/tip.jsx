// The hypothesis behind an arrow, beside the pointer.
import { ArrowUp } from "lucide-react";
import { months } from "./words";

export function Hypothesis({ at }) {
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
