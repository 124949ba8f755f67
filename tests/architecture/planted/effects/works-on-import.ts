// expect: nothing
import { createServer } from "node:http";

setInterval(() => 0, 1000);
createServer().listen(0, "127.0.0.1");
process.on("SIGUSR2", () => 0);
export const started = fetch("http://127.0.0.1:9/").catch(() => null);
