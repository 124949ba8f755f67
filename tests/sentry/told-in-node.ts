import { readNodeEnv } from "@haat/api/env";
import { nodeWorld } from "@haat/api/worlds/node";

/** Enough of a world to tell; nothing in it is called. */
const world = nodeWorld(readNodeEnv(process.env), process.env);
world.report(new Error("a shelf fell"), "req_1");
