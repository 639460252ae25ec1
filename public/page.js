import "./in_turn.js";
import "./places.js";
