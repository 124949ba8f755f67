import { once } from "node:events";
import net, { type AddressInfo } from "node:net";

export type Relay = Readonly<{
  /** As the target was named, but by this way. */
  address: string;
  /** Whoever is connected now is cut off, and hears of it only when he speaks. */
  sever(): void;
  /** How many were cut off so, and have spoken since. */
  severed(): number;
  close(): Promise<void>;
}>;

/** A wire of our own to `target` ("host:port/path"). */
export async function openRelay(target: string): Promise<Relay> {
  const { hostname, port, pathname } = new URL(`ws://${target}`);
  const living = new Set<net.Socket>();
  const cut = new WeakSet<net.Socket>();
  let severed = 0;
  const server = net.createServer((near) => {
    const far = net.connect(Number(port), hostname);
    living.add(near);
    near.on("data", (bytes) => {
      if (!cut.has(near)) return void far.write(bytes);
      severed += 1;
      near.destroy();
    });
    far.on("data", (bytes) => void (cut.has(near) || near.write(bytes)));
    near.on("error", () => undefined).on("close", () => far.destroy() && living.delete(near));
    far.on("error", () => undefined).on("close", () => void (cut.has(near) || near.destroy()));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}${pathname}`,
    sever: () => {
      for (const socket of living) cut.add(socket);
    },
    severed: () => severed,
    close: async () => {
      for (const socket of living) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
