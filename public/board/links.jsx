// A cause-and-effect link, as a row on the card of one of its ends.
import { ArrowDown, ArrowUp } from "lucide-react";
import { EditableText } from "./editables";
import { Id } from "./pieces";
import { asSentence, EVIDENCE, months } from "./words";

export function LinkRow({ link, other, data, onOpen, up = false }) {
  const Arrow = up ? ArrowUp : ArrowDown;
  const told = [link.strength, link.lag_months != null && months(link.lag_months), EVIDENCE[link.evidence]].filter(Boolean);
  return (
    <div className="bsc-link">
      <p>
        <Arrow aria-hidden="true" />
        <span className="bsc-quiet">{up ? "leads to" : "is driven by"}</span>
        <button type="button" className="bsc-jump" onClick={() => onOpen(other.id)}>
          <Id tone={data.hues.get(other.perspective.id)}>{other.id}</Id> {other.name}
        </button>
      </p>
      <div className="bsc-hypothesis">
        <EditableText
          label={`hypothesis of ${link.source} to ${link.target}`}
          value={link.hypothesis}
          field="hypothesis"
          edit={{ kind: "update_link", source: link.source, target: link.target }}
          empty="write down the hypothesis"
        >
          {link.hypothesis ? asSentence(link.hypothesis) : null}
        </EditableText>
      </div>
      <p className="bsc-quiet">{told.join(" · ")}</p>
    </div>
  );
}
