import { expect, it } from "vitest";
import type { Exchange, Outside } from "../port.ts";
import { jsonApi } from "./json-api.ts";

const config = { timeoutMs: 1000, breaker: { failures: 2, coolDownMs: 1000 } };

function open(answer: (request: Request) => Response | Promise<Response>) {
  const sent: Request[] = [];
  const kept: Exchange[] = [];
  const outside: Outside = {
    now: () => new Date(0),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request);
      return answer(request);
    },
    tokens: {} as Outside["tokens"],
    record: (exchange) => kept.push(exchange),
  };
  const headers = { "API-KEY": "hunter2" };
  const call = jsonApi({ courier: "redx", address: "https://courier.example/v1", headers, config }, outside);
  return { call, sent, kept };
}

const book = { op: "book", verb: "POST", path: "/parcel", reference: "H-1" } as const;

it("a courier's word counts by its status, and only if it is JSON", async () => {
  const kinds = async (body: string, status: number) => {
    const { call: ask } = open(() => new Response(body, { status }));
    return (await ask({ ...book, body: {} })).kind;
  };
  expect(await kinds('{"tracking_id":"1"}', 201)).toBe("ok");
  expect(await kinds("[]", 200)).toBe("ok");
  expect(await kinds('{"message":"no"}', 400)).toBe("refused");
  expect(await kinds("<html>login</html>", 200)).toBe("silence");
  expect(await kinds("<html>forbidden</html>", 403)).toBe("silence");
  expect(await kinds('{"success":true}', 503)).toBe("silence");
  expect(await kinds('{"tracking_', 200)).toBe("silence");
});

it("a courier that has gone silent is left alone for a while, and nothing was sent then", async () => {
  const { call, sent } = open(() => new Response("", { status: 502 }));
  expect((await call(book)).kind).toBe("silence");
  expect((await call(book)).kind).toBe("silence");
  expect((await call(book)).kind).toBe("unsent");
  expect(sent).toHaveLength(2);
});

it("what is kept of a call holds no key and no whole phone, also not in what people wrote", async () => {
  const { call, sent, kept } = open(() =>
    Response.json({ customer_phone: "01712345678", list: ["+8801812345678"] }),
  );
  await call({ ...book, body: { customer_phone: "01712345678", instruction: "Call 01812-345678 first" } });
  expect(await sent[0]?.text()).toContain("01712345678");
  expect(sent[0]?.headers.get("api-key")).toBe("hunter2");
  expect(kept).toMatchObject([{ courier: "redx", reference: "H-1", op: "book", status: 200 }]);
  expect(JSON.stringify(kept)).toContain("01•••••5678");
  expect(JSON.stringify(kept)).not.toMatch(/hunter2|1712345678|1812-?345678/);
});
