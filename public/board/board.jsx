// The board: head, tabs, and the view that is chosen.
import { useCallback, useEffect, useId, useMemo, useRef, useState } from "react";
import { useSetRecoilState } from "recoil";
import { sideViewState } from "@chainlit/react-client";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { ObjectiveCard } from "./card";
import { Hands, useEdit } from "./editing";
import { Export } from "./export";
import { Health } from "./health";
import { History } from "./history";
import { StrategyMap } from "./map";
import { Portfolio } from "./portfolio";
import { Profile } from "./profile";
import { read } from "./read";
import { Table } from "./table";
import { count } from "./words";

const VIEWS = ["map", "table", "findings", "history", "portfolio"];

export function Board({ given, send, act, memory }) {
  const data = useMemo(() => read(given), [given]);
  const root = useRef(null);
  const closePanel = useSetRecoilState(sideViewState);
  const cardId = useId();
  const [view, setView] = useState(VIEWS.includes(data.view) ? data.view : memory.view || "map");
  const [chosen, setChosen] = useState(null);
  const selected = data.byId.has(chosen) ? chosen : null;
  const edit = useEdit(act);

  useEffect(() => {
    if (VIEWS.includes(data.view)) setView(data.view);
  }, [data]);
  useEffect(() => {
    if (!data.lit.size) return;
    setView("map");
    setChosen(null);
  }, [data]);
  useEffect(() => {
    if (chosen && !selected) setChosen(null);
  }, [chosen, selected]);
  useEffect(() => {
    memory.view = view;
  }, [memory, view]);
  // On a phone Chainlit shows the panel as a dialog and says its name nowhere a screen reader looks.
  useEffect(() => {
    root.current?.closest('[role="dialog"]')?.setAttribute("aria-labelledby", "side-view-title");
  }, []);

  // On a phone the panel covers the chat, where the answer will be.
  const say = useCallback(
    (words) => {
      send(words);
      if (window.matchMedia("(max-width: 767px)").matches) closePanel(undefined);
    },
    [send, closePanel]
  );
  const hands = useMemo(() => ({ say, edit, version: data.version }), [say, edit, data.version]);
  const open = useCallback((id) => {
    setView("map");
    setChosen(id);
  }, []);
  const toggle = useCallback((id) => setChosen((now) => (now === id ? null : id)), []);
  const close = () => {
    root.current?.querySelector(`[data-node="${CSS.escape(selected)}"]`)?.focus({ preventScroll: true });
    setChosen(null);
  };
  const leaveCard = (event) => {
    if (event.key !== "Escape" || !selected || view !== "map") return;
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    close();
  };

  if (!data.objectives.length)
    return (
      <div className="bsc" ref={root}>
        <Profile organization={data.organization} />
      </div>
    );
  return (
    <Hands.Provider value={hands}>
      <div className="bsc" ref={root} onKeyDown={leaveCard}>
        <Head data={data} />
        <Tabs value={view === "portfolio" && !hasOthers(data) ? "map" : view} onValueChange={setView}>
          <TabNames data={data} />
          <TabsContent value="map" tabIndex={-1}>
            <StrategyMap data={data} selected={selected} onOpen={toggle} cardId={cardId} />
            {selected && <ObjectiveCard data={data} id={selected} cardId={cardId} onClose={close} onOpen={setChosen} />}
          </TabsContent>
          <TabsContent value="table" tabIndex={-1}>
            <Table data={data} onOpen={open} />
          </TabsContent>
          <TabsContent value="findings" tabIndex={-1}>
            <Health data={data} onOpen={open} />
          </TabsContent>
          <TabsContent value="history" tabIndex={-1}>
            <History data={data} />
          </TabsContent>
          {hasOthers(data) && (
            <TabsContent value="portfolio" tabIndex={-1}>
              <Portfolio data={data} />
            </TabsContent>
          )}
        </Tabs>
      </div>
    </Hands.Provider>
  );
}

const hasOthers = (data) => data.shelf.length > 1 || data.binned.length > 0;

function Head({ data }) {
  return (
    <header className="bsc-header">
      <div>
        {data.title && data.title !== data.organization.name && <p className="bsc-eyebrow">{data.title}</p>}
        <h2>{data.organization.name || data.title || "Balanced scorecard"}</h2>
        <p className="bsc-counts">
          {[count(data.objectives.length, "objective"), count(data.measures.length, "measure"), count(data.links.length, "link")].join(" · ")}
        </p>
      </div>
      <div className="bsc-head-end">
        {data.version != null && <p className="bsc-version">version {data.version}</p>}
        <Export />
      </div>
    </header>
  );
}

function TabNames({ data }) {
  const pressing = data.findings.filter((f) => f.severity === "error" || f.severity === "warning").length;
  return (
    <TabsList className="bsc-tabs" aria-label="Views of the scorecard">
      <TabsTrigger value="map">Map</TabsTrigger>
      <TabsTrigger value="table">Scorecard</TabsTrigger>
      <TabsTrigger value="findings">
        Checks
        {data.findings.length > 0 && <span className={`bsc-count ${pressing ? "is-pressing" : ""}`}>{data.findings.length}</span>}
      </TabsTrigger>
      <TabsTrigger value="history">History</TabsTrigger>
      {hasOthers(data) && <TabsTrigger value="portfolio">Portfolio</TabsTrigger>}
    </TabsList>
  );
}
