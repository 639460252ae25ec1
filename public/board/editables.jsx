// The values that can be edited in place, each with the edit it makes (see scorecard/edits.py).
import { Editable, Field } from "./editing";
import { list } from "./read";
import { ActualValue, latestOf, TargetValue } from "./pieces";
import { currentPeriod, readNumber } from "./words";

const NO_NUMBER = "That is not a number. Write it like 12, 12.5 or 1,200.";

/** One text field of an item; `edit` is the edit without the text. */
export function EditableText({ label, value, field, edit, empty, required = false, className, children }) {
  return (
    <Editable
      label={label}
      className={className}
      fields={<Field name="text" label={label} value={value} />}
      read={({ text }) => {
        if (required && !text.trim()) return "It needs a name.";
        return text.trim() === (value || "") ? [] : [{ ...edit, [field]: text.trim() }];
      }}
    >
      {children || value || <span className="bsc-empty">{empty}</span>}
    </Editable>
  );
}

export function EditableOwner({ item, kind, inherited }) {
  return (
    <EditableText label={`owner of ${item.id}`} value={item.owner} field="owner" edit={{ kind, id: item.id }} empty="add owner">
      {!item.owner && inherited ? <span className="bsc-inherited" title="Owner of the objective">{inherited}</span> : null}
    </EditableText>
  );
}

/** Every target of a measure; one that is emptied is removed. */
export function EditableTargets({ measure }) {
  const targets = list(measure.targets);
  return (targets.length ? targets : [null]).map((target, i) => <EditableTarget key={target?.due || i} measure={measure} target={target} />);
}

function EditableTarget({ measure, target }) {
  const isBand = measure.polarity === "within" || target?.upper != null;
  return (
    <Editable
      label={`target of ${measure.id}`}
      className="bsc-editable-block"
      fields={
        <>
          <Field name="value" label={`Target of ${measure.id}`} hint={measure.unit ? `Target in ${measure.unit}` : "Target"} value={target?.value ?? ""} inputMode="decimal" />
          {isBand && <Field name="upper" label={`Upper end of ${measure.id}`} hint="up to" value={target?.upper ?? ""} inputMode="decimal" />}
          <Field name="due" label={`Due date of ${measure.id}`} hint="by" type="date" value={target?.due ?? ""} />
        </>
      }
      read={(typed) => targetEdits(measure, target, typed)}
    >
      {target ? <TargetValue target={target} measure={measure} /> : <span className="bsc-empty">add target</span>}
    </Editable>
  );
}

function targetEdits(measure, old, { value, upper = "", due }) {
  const gone = { kind: "remove_target", measure: measure.id, ...(old?.due ? { due: old.due } : {}) };
  if (!value.trim()) return old ? [gone] : [];
  const amount = readNumber(value);
  const top = upper.trim() ? readNumber(upper) : null;
  if (amount === null || (upper.trim() && top === null)) return NO_NUMBER;
  if (old && amount === old.value && top === (old.upper ?? null) && due === (old.due || "")) return [];
  const set = { kind: "set_target", measure: measure.id, value: amount, ...(due ? { due } : {}), ...(top === null ? {} : { upper: top }) };
  // A target is known by its date: with another date the old one would stay beside the new one.
  return old?.due && old.due !== due ? [gone, set] : [set];
}

/** The latest value; saving with another period records one more. */
export function EditableActual({ measure, status }) {
  const latest = latestOf(measure);
  return (
    <Editable
      label={`actual of ${measure.id}`}
      className="bsc-editable-block"
      fields={
        <>
          <Field name="value" label={`Actual of ${measure.id}`} hint={measure.unit ? `Actual in ${measure.unit}` : "Actual"} inputMode="decimal" />
          <Field name="period" label={`Period of ${measure.id}`} hint="for" value={currentPeriod(measure.frequency)} />
        </>
      }
      read={({ value, period }) => {
        if (!value.trim()) return [];
        const amount = readNumber(value);
        if (amount === null) return NO_NUMBER;
        return period.trim() ? [{ kind: "record_actual", measure: measure.id, period: period.trim(), value: amount }] : "Which period is it for?";
      }}
    >
      {latest ? <ActualValue actual={latest} unit={measure.unit} status={status} /> : <span className="bsc-empty">add actual</span>}
    </Editable>
  );
}
