import { Sentence } from "../launch/places.ts";
import { endWhenTold } from "../launch/signals.ts";
import { start } from "../launch/start.ts";
import { Stops } from "../launch/stops.ts";

const stops = new Stops();
const end = endWhenTold(stops);

try {
  if ((await start(process.env, stops, console.log)) === "running already") process.exit(0);
} catch (fault) {
  if (!stops.isEnding) {
    console.error(fault instanceof Sentence ? fault.message : fault);
    end(1);
  }
}
