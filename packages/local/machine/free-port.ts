import { randomInt } from "node:crypto";
import net from "node:net";

const host = "127.0.0.1";

/** Whether a listener could be opened now; another process may still win the race. */
export const isFree = (port: number, address = host): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", ({ code }: NodeJS.ErrnoException) =>
      resolve(code !== "EADDRINUSE" && code !== "EACCES"),
    );
    probe.listen(port, address, () => probe.close(() => resolve(true)));
  });

/** Below the range from which systems hand out ports, so that nobody takes ours by chance while we are away. */
const [lowest, highest] = [20_000, 30_000];

export async function freePort(taken: ReadonlySet<number> = new Set()): Promise<number> {
  for (;;) {
    const port = randomInt(lowest, highest);
    if (!taken.has(port) && (await isFree(port))) return port;
  }
}

/** Whether something accepts connections there. */
export const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = net.connect(port, host, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
