// Editing in place. What is typed goes to the coach as an edit, and comes back with the new board or with
// a sentence that says why not.
import { createContext, useCallback, useContext, useEffect, useRef, useState } from "react";
import { LoaderCircle, Pencil } from "lucide-react";

/** What views may do: `edit(edits, version)` resolves to "" or to the refusal; `say(words)` speaks in the chat. */
export const Hands = createContext(null);

export const useHands = () => useContext(Hands);

/** `act` is Chainlit's callAction. */
export function useEdit(act) {
  const latest = useRef(act);
  latest.current = act;
  return useCallback(async (edits, version) => {
    try {
      const answer = await latest.current({ name: "edit", payload: { edits, version } });
      if (answer?.response?.refused) return answer.response.refused;
      return answer?.success ? "" : UNREACHED;
    } catch {
      return UNREACHED;
    }
  }, []);
}

const UNREACHED = "The coach could not be reached, so nothing was changed. Please try again.";

/** The state of one editor: closed, open, saving, refused. `version` is the one on show when it was opened. */
function useEditor() {
  const { edit, version } = useHands();
  const [open, setOpen] = useState(null);
  const [saving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState("");
  const opener = useRef(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && open === null) opener.current?.focus({ preventScroll: true });
    wasOpen.current = open !== null;
  }, [open]);
  const leave = () => {
    setOpen(null);
    setRefusal("");
  };
  const save = async (edits) => {
    if (!edits.length) return leave();
    setSaving(true);
    setRefusal("");
    const why = await edit(edits, open.version);
    setSaving(false);
    return why ? setRefusal(why) : leave();
  };
  return { isOpen: open !== null, begin: () => setOpen({ version }), leave, save, saving, refusal, setRefusal, opener };
}

/** A value that becomes a form when it is clicked. `form(submit)` renders the fields; `read(form)` gives edits or a refusal. */
export function Editable({ label, children, fields, read, className = "" }) {
  const editor = useEditor();
  if (!editor.isOpen)
    return (
      <button type="button" ref={editor.opener} className={`bsc-editable ${className}`} aria-label={`Edit ${label}`} title={`Edit ${label}`} onClick={editor.begin}>
        {children}
        <Pencil className="bsc-pencil" aria-hidden="true" />
      </button>
    );
  return <Form label={label} editor={editor} fields={fields} read={read} className={className} />;
}

function Form({ label, editor, fields, read, className }) {
  const form = useRef(null);
  const submit = () => {
    const edits = read(Object.fromEntries(new FormData(form.current)));
    if (typeof edits === "string") editor.setRefusal(edits);
    else editor.save(edits);
  };
  useEffect(() => {
    const first = form.current.querySelector("input, textarea");
    first.focus();
    first.select();
  }, []);
  const keys = (event) => {
    if (event.key === "Escape") {
      event.stopPropagation();
      event.nativeEvent.stopImmediatePropagation();
      editor.leave();
    } else if (event.key === "Enter" && event.target.tagName !== "BUTTON") {
      event.preventDefault();
      submit();
    } else if (event.key.startsWith("Arrow")) event.stopPropagation();
  };
  return (
    <form
      ref={form}
      className={`bsc-form ${className}`}
      aria-label={`Edit ${label}`}
      onKeyDown={keys}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset disabled={editor.saving}>{fields}</fieldset>
      {editor.refusal && <p role="alert" className="bsc-refusal">{editor.refusal}</p>}
      <div className="bsc-form-buttons">
        <button type="submit" className="bsc-save" disabled={editor.saving}>
          {editor.saving ? <LoaderCircle className="bsc-spin" aria-hidden="true" /> : null}
          {editor.saving ? "Saving" : "Save"}
        </button>
        <button type="button" className="bsc-cancel" disabled={editor.saving} onClick={editor.leave}>
          Cancel
        </button>
      </div>
    </form>
  );
}

export function Field({ name, label, value = "", hint, ...rest }) {
  return (
    <label className="bsc-field">
      <span className={hint ? "" : "sr-only"}>{hint || label}</span>
      <input name={name} aria-label={label} defaultValue={value} autoComplete="off" maxLength={200} {...rest} />
    </label>
  );
}
