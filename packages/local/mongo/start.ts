import net from "node:net";
import path from "node:path";
import { listen, shut } from "../machine/listen.ts";
import { aggregateCommands } from "./commands/aggregate.ts";
import type { Commands } from "./commands/command.ts";
import { readCommands } from "./commands/read.ts";
import { schemaCommands } from "./commands/schema.ts";
import { sessionCommands } from "./commands/session.ts";
import { writeCommands } from "./commands/write.ts";
import { Cursors } from "./cursors.ts";
import type { Document } from "./document.ts";
import { faultFields, MongoFault } from "./fault.ts";
import { Store } from "./store.ts";
import { readMessage, takeMessages } from "./wire.ts";

export type LocalMongo = Readonly<{ url: string; port: number; stop(): Promise<void> }>;

/**
 * A stand-in for a standalone MongoDB: the real driver on one side, mingo and a log on the other. It is not MongoDB;
 * what it does not know it refuses with MongoDB's own codes.
 */
export async function startMongo(options: { dir: string; port?: number }): Promise<LocalMongo> {
  const store = new Store(path.join(options.dir, "documents.log"));
  const execute = executor(store);
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serve(socket, execute);
  });
  const port = await listen(server, options.port ?? 0);
  return {
    port,
    url: `mongodb://127.0.0.1:${port}/haat?directConnection=true`,
    stop: async () => {
      const shutting = shut(server);
      for (const socket of sockets) socket.destroy();
      await shutting;
      store.close();
    },
  };
}

type Execute = (body: Document) => Document;

function serve(socket: net.Socket, execute: Execute): void {
  let waiting: Buffer = Buffer.alloc(0);
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    const { messages, rest } = takeMessages(waiting.length ? Buffer.concat([waiting, chunk]) : chunk);
    waiting = rest;
    for (const bytes of messages) {
      try {
        const { command, frame } = readMessage(bytes);
        const reply = execute(command);
        if (frame) socket.write(frame(reply));
      } catch {
        // Not a message we can answer: the driver sees the connection close.
        socket.destroy();
      }
    }
  });
}

const commands: Commands = {
  ...sessionCommands,
  ...schemaCommands,
  ...writeCommands,
  ...readCommands,
  ...aggregateCommands,
};

function executor(store: Store): Execute {
  const cursors = new Cursors();
  return (body) => {
    const [name = ""] = Object.keys(body);
    try {
      refuseTransactions(body);
      const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
      if (!command) throw new MongoFault(59, "CommandNotFound", `no such command: '${name}'`);
      return {
        ...command({ body, database: (body["$db"] as string | undefined) ?? "admin", store, cursors }),
        ok: 1,
      };
    } catch (fault) {
      const { code, codeName, message, extra } = faultFields(fault);
      return { ok: 0, errmsg: message, code, codeName, ...extra };
    } finally {
      store.commit();
    }
  };
}

function refuseTransactions(body: Document): void {
  if (!body["startTransaction"] && body["autocommit"] !== false) return;
  const message = "Transaction numbers are only allowed on a replica set member or mongos";
  throw new MongoFault(20, "IllegalOperation", message);
}
