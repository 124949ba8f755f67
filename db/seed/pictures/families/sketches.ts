import type { Motif } from "../../market/types.ts";
import { clayware } from "./clay.ts";
import { fibre } from "./fibre.ts";
import { gadgets } from "./gadgets.ts";
import { garments } from "./garments.ts";
import { jars } from "./jars.ts";
import { jewels } from "./jewels.ts";
import { metal } from "./metal.ts";
import { packets } from "./packets.ts";
import { painted } from "./painted.ts";
import { pantry } from "./pantry.ts";
import type { Sketch } from "./sketch.ts";
import { quilted } from "./stitched.ts";
import { toys } from "./toys.ts";
import { carried } from "./worn.ts";
import { woven } from "./woven.ts";

/** Every motif of the market has a drawing: one that lacks it does not compile. */
export const sketches: Readonly<Record<Motif, Sketch>> = {
  ...woven,
  ...quilted,
  ...garments,
  ...carried,
  ...fibre,
  ...clayware,
  ...metal,
  ...jars,
  ...packets,
  ...pantry,
  ...jewels,
  ...gadgets,
  ...painted,
  ...toys,
};
