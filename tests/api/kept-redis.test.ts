import { keptRequester } from "@haat/api/worlds/kept-redis";
import { listen } from "@haat/local/machine/listen";
import { Redis } from "@upstash/redis";
import http from "node:http";
import { expect, it, onTestFinished } from "vitest";

type Asked = Readonly<{ path: string; body: unknown }>;

/** A Redis over HTTP that answers as it is told, and what it was asked. */
async function redisThat(answer: (asked: Asked) => unknown) {
  const asked: Asked[] = [];
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.once("end", () => {
      const one = { path: request.url ?? "", body: JSON.parse(Buffer.concat(parts).toString()) as unknown };
      asked.push(one);
      response.end(JSON.stringify(answer(one)));
    });
  });
  const port = await listen(server, 0);
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const timeoutMs = 10_000;
  const redis = new Redis(keptRequester({ url: `http://127.0.0.1:${port}`, token: "any", timeoutMs }));
  return { redis, asked };
}

const echo = (command: unknown) => ({ result: (command as string[])[1] });

it("a command alone is sent as it is", async () => {
  const { redis, asked } = await redisThat(({ body }) => echo(body));
  expect(await redis.get("মধু")).toBe("মধু");
  expect(asked).toEqual([{ path: "/", body: ["get", "মধু"] }]);
});

it("what is asked in one turn goes together, and everybody gets his own answer", async () => {
  const { redis, asked } = await redisThat(({ body }) => (body as unknown[]).map(echo));
  const names = ["rahima", "karim", "shirin"];
  expect(await Promise.all(names.map(async (name) => redis.get(name)))).toEqual(names);
  expect(asked).toEqual([{ path: "/pipeline", body: names.map((name) => ["get", name]) }]);
});

it("one that is refused harms no other of its turn", async () => {
  const { redis } = await redisThat(({ body }) =>
    (body as string[][]).map((command) =>
      command[1] === "karim" ? { error: "WRONGTYPE of this key" } : echo(command),
    ),
  );
  const answers = await Promise.allSettled(["rahima", "karim"].map(async (name) => redis.get(name)));
  expect(answers).toMatchObject([
    { status: "fulfilled", value: "rahima" },
    { status: "rejected", reason: { message: expect.stringContaining("WRONGTYPE") as string } },
  ]);
});

it("a crowd goes in several requests, and a missing answer is a fault and no silence", async () => {
  const { redis, asked } = await redisThat(({ body }) => (body as unknown[]).map(echo));
  const names = Array.from({ length: 150 }, (_, i) => `buyer-${i}`);
  expect(await Promise.all(names.map(async (name) => redis.get(name)))).toEqual(names);
  expect(asked.map(({ body }) => (body as unknown[]).length)).toEqual([64, 64, 22]);

  const forgetful = await redisThat(({ body }) => (body as unknown[]).slice(1).map(echo));
  const two = await Promise.allSettled([forgetful.redis.get("rahima"), forgetful.redis.get("karim")]);
  expect(two.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});
