import net from "node:net";
import { RedisError, type RedisBackend, type Reply } from "./reply.ts";
import { encodeCommand, parseReply } from "./resp.ts";

type Waiting = { resolve: (reply: Reply) => void; reject: (fault: Error) => void };

/** One pipelined connection to a real Redis, opened anew after it was lost. */
export function connectRedis(redisUrl: string): RedisBackend {
  const target = new URL(redisUrl);
  let connection: Promise<Connection> | null = null;

  const open = (): Promise<Connection> => {
    connection ??= openConnection(target, () => {
      connection = null;
    }).catch((fault: unknown) => {
      connection = null;
      throw fault;
    });
    return connection;
  };

  return {
    call: async (command) => (await open()).send(command),
    pipeline: async (commands) => {
      const { send } = await open();
      return Promise.all(commands.map((command) => send(command)));
    },
    transaction: async (commands) => {
      const { send } = await open();
      // Sent in one tick, so no other request's command can come between.
      const replies = await Promise.all([["MULTI"], ...commands, ["EXEC"]].map((command) => send(command)));
      return replies.at(-1) ?? null;
    },
    close: async () => (await connection?.catch(() => null))?.end(),
  };
}

type Connection = Readonly<{ send(command: readonly string[]): Promise<Reply>; end(): void }>;

async function openConnection(target: URL, onLost: () => void): Promise<Connection> {
  const waiting: Waiting[] = [];
  const socket = net.connect({ host: target.hostname, port: Number(target.port || 6379), noDelay: true });
  let buffer: Buffer = Buffer.alloc(0);

  const fail = (fault: Error): void => {
    onLost();
    for (const { reject } of waiting.splice(0)) reject(fault);
  };
  socket.on("error", fail);
  socket.on("close", () => fail(new Error("the connection to Redis was lost")));
  socket.on("data", (chunk) => {
    buffer = buffer.length ? Buffer.concat([buffer, chunk]) : chunk;
    let at = 0;
    for (let parsed = parseReply(buffer, at); parsed; parsed = parseReply(buffer, at)) {
      at = parsed[1];
      waiting.shift()?.resolve(parsed[0]);
    }
    buffer = buffer.subarray(at);
  });
  const send = (command: readonly string[]): Promise<Reply> =>
    new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      socket.write(encodeCommand(command));
    });

  await greet(send, target);
  return { send, end: () => socket.destroy() };
}

/** Authenticates and chooses the database that the URL names; rejects when the server cannot be reached. */
async function greet(send: Connection["send"], target: URL): Promise<void> {
  const user = target.username ? [decodeURIComponent(target.username)] : [];
  const greetings = [
    ...(target.password ? [["AUTH", ...user, decodeURIComponent(target.password)]] : []),
    ...(target.pathname.length > 1 ? [["SELECT", target.pathname.slice(1)]] : []),
    ["PING"],
  ];
  for (const greeting of greetings) {
    const reply = await send(greeting);
    if (reply instanceof RedisError) throw reply;
  }
}
