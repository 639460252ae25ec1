// The door of the board: keeps the side panel shut until it is wanted, and opens it by a button that is
// always in reach. It draws nothing where it stands, in the message the board was first shown with.
import { useLayoutEffect, useRef, useState } from "react";
import { useRecoilState } from "recoil";
import { sideViewState, useChatData } from "@chainlit/react-client";
import { PanelRightOpen } from "lucide-react";

const NAME = "Scorecard";
const isNarrow = () => window.matchMedia("(max-width: 767px)").matches;

function Door({ memory }) {
  const { elements } = useChatData();
  const [panel, setPanel] = useRecoilState(sideViewState);
  const board = elements.find((e) => e.name === NAME && e.display === "side");
  const isBoard = panel?.title === NAME;
  const [news, setNews] = useState(false);
  const before = useRef({ board: null, isBoard: false, pending: null });

  useLayoutEffect(() => {
    memory.wanted = !isNarrow();
  }, [memory]);

  // Chainlit opens the panel once for each change of the board. Whether it may is decided here, before it is painted.
  useLayoutEffect(() => {
    const last = before.current;
    const pending = board !== last.board ? board : last.pending;
    if (isBoard && !memory.wanted && pending) {
      setPanel(undefined);
      setNews(last.board !== null);
    } else if (isBoard && !memory.wanted) memory.wanted = true; // opened by its name in a message
    else if (!isBoard && last.isBoard && memory.wanted && board === last.board) memory.wanted = false; // closed by the user
    before.current = { board, isBoard, pending: isBoard ? null : pending };
    document.documentElement.toggleAttribute("data-board-wanted", memory.wanted);
  });

  if (!board || isBoard) return null;
  const open = () => {
    memory.wanted = true;
    setNews(false);
    setPanel({ title: NAME, elements: [board] });
  };
  return (
    <button type="button" className="bsc-door" onClick={open} aria-label={news ? "Open the scorecard, it has changed" : "Open the scorecard"}>
      <PanelRightOpen aria-hidden="true" /> {NAME}
      {news && <span className="bsc-door-news" aria-hidden="true" />}
    </button>
  );
}

const kept = (window.scorecardDoor = window.scorecardDoor || { Door, memory: { wanted: false } });

export default <kept.Door memory={kept.memory} />;
