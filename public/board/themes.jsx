// Strategic themes: one at a time, so that its objectives stand out on the map.

export function Themes({ data, chosen, onChoose }) {
  return (
    <div className="bsc-themes" role="group" aria-label="Strategic themes">
      <span aria-hidden="true">Themes</span>
      {data.themes.map((theme) => (
        <button key={theme} type="button" aria-pressed={theme === chosen} onClick={() => onChoose(theme === chosen ? "" : theme)}>
          {theme}
        </button>
      ))}
    </div>
  );
}
