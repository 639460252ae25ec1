// Where the page comes in. Chainlit runs this on every change of the page, and React forgets the state of
// a component that is not the same function as before. So the page keeps the first one it made.
import { Board } from "./board";

const kept = (window.scorecardBoard = window.scorecardBoard || { Board, memory: {} });

export default <kept.Board given={props} send={sendUserMessage} act={callAction} memory={kept.memory} />;
