import { Sentence } from "../launch/places.ts";
import { start } from "../launch/start.ts";
import { Stops } from "../launch/stops.ts";

const stops = new Stops();
const end = (code: number) => void stops.all().then(() => process.exit(code));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
  process.on(signal, () => {
    if (!stops.isEnding) console.log("\nStopping …");
    end(0);
  });

try {
  if ((await start(process.env, stops, console.log)) === "running already") process.exit(0);
} catch (fault) {
  if (!stops.isEnding) {
    console.error(fault instanceof Sentence ? fault.message : fault);
    end(1);
  }
}
