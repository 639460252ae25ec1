// A measure on the card of its objective.
import { EditableActual, EditableOwner, EditableTargets, EditableText } from "./editables";
import { BaselineValue, Fact, Kind } from "./pieces";
import { list } from "./read";
import { Sparkline } from "./sparkline";

export function MeasureRow({ measure: m, objective, status }) {
  return (
    <div className="bsc-measure">
      <div className="bsc-measure-name">
        <span className="bsc-small-id">{m.id}</span>{" "}
        <EditableText label={`wording of ${m.id}`} value={m.name} field="name" edit={{ kind: "update_measure", id: m.id }} required />{" "}
        <Kind kind={m.kind} />
      </div>
      {(m.definition || m.formula) && <p className="bsc-quiet">{m.definition || m.formula}</p>}
      <dl>
        <Fact name="Baseline"><BaselineValue measure={m} /></Fact>
        <Fact name="Target"><EditableTargets measure={m} /></Fact>
        <Fact name="Actual"><EditableActual measure={m} status={status} /></Fact>
        {list(m.actuals).length > 1 && <Fact name="Trend"><Sparkline measure={m} /></Fact>}
        <Fact name="Owner"><EditableOwner item={m} kind="update_measure" inherited={objective.owner} /></Fact>
        <Fact name="Measured">{m.frequency}{m.unit ? `, in ${m.unit}` : ""}</Fact>
        <Fact name="Data source">
          <EditableText label={`data source of ${m.id}`} value={m.data_source} field="data_source" edit={{ kind: "update_measure", id: m.id }} empty="add source" />
        </Fact>
      </dl>
    </div>
  );
}
