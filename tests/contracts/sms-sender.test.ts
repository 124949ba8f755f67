import { parsePhone } from "@haat/core/phone";
import { failover } from "@haat/messaging/failover";
import type { Sms } from "@haat/messaging/port";
import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { afterAll, afterEach, beforeAll, describe, expect, it, test } from "vitest";
import { config, fakeGateway, shapes } from "./sms-gateways.ts";
import { smsSenderContract } from "./sms-sender.ts";

const moved = "https://moved.test/api";
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const hello: Sms = {
  to: parsePhone("01712345678"),
  text: "Hello",
  kind: "notice",
  idempotencyKey: "a",
};

for (const shape of shapes) {
  const open = (host?: string) => {
    const gateway = fakeGateway(shape, host);
    server.use(gateway.handler);
    return gateway;
  };

  smsSenderContract(shape.name, async () => {
    const gateway = open();
    return {
      sender: gateway.sender,
      inbox: async () => gateway.received,
      refusesNumbers: () => gateway.become("strict"),
      goesSilent: () => gateway.become("silent"),
      talksNonsense: () => gateway.become("confused"),
      close: async () => {},
    };
  });

  describe(`${shape.name} in its own words`, () => {
    const answered = (code: number | string) => {
      const { url, sender } = open();
      server.use(http.post(url, () => HttpResponse.json(shape.word(code))));
      return sender.send(hello);
    };

    it("names the message by the gateway's own number", async () => {
      expect(await open().sender.send(hello)).toEqual({ state: "accepted", providerId: shape.providerId });
    });

    it("takes a key it does not know for no fault of the message", async () => {
      const { url } = open();
      const wrong = shape.open({ ...config, url, apiKey: "guess" }, { fetch });
      expect(await wrong.send(hello)).toMatchObject({ state: "unknown", code: expect.any(String) });
    });

    it.each(shape.passing)("tries again after %s, which is no fault of the message", async (code) => {
      expect(await answered(code)).toEqual({ state: "unknown", code: String(code) });
    });

    it.each(shape.refusals)("gives up after %s, which another try will not mend", async (code) => {
      expect(await answered(code)).toEqual({ state: "refused", code: String(code) });
    });

    it("follows no redirect, for it carries the key", async () => {
      const { url, sender } = open();
      const seen: string[] = [];
      server.use(
        http.post(url, () => HttpResponse.redirect(moved, 307)),
        http.post(moved, async ({ request }) => {
          seen.push(await request.text());
          return HttpResponse.json(shape.taken);
        }),
      );
      expect(await sender.send(hello)).toEqual({ state: "unknown", code: null });
      expect(seen).toEqual([]);
    });
  });
}

describe("SSL Wireless", () => {
  test("gives one message one number of ours, so that its second copy is known there", async () => {
    const [, , shape] = shapes;
    if (!shape) throw new Error("three shapes");
    const gateway = fakeGateway(shape);
    server.use(gateway.handler);
    for (const idempotencyKey of ["evt_1:code", "evt_1:code", "evt_2:code"])
      await gateway.sender.send({ ...hello, idempotencyKey });
    expect([gateway.ids[0] === gateway.ids[1], gateway.ids[1] === gateway.ids[2]]).toEqual([true, false]);
    expect(gateway.ids[0]).toMatch(/^[0-9a-f]{20}$/);
    server.use(http.post(gateway.url, () => HttpResponse.json(shape.word(4011))));
    expect(await gateway.sender.send(hello)).toMatchObject({ state: "accepted" });
  });
});

describe("two gateways", () => {
  const [first, second] = shapes;
  const open = () => {
    if (!first || !second) throw new Error("two shapes");
    const [one, other] = [fakeGateway(first, "one.test"), fakeGateway(second, "other.test")];
    server.use(one.handler, other.handler);
    return { one, other, both: failover([one.sender, other.sender]) };
  };
  const code: Sms = { ...hello, text: "123456", kind: "code" };

  test("send a text once while the first is well", async () => {
    const { one, other, both } = open();
    expect(await both.send(code)).toMatchObject({ state: "accepted" });
    expect([one.received.length, other.received.length]).toEqual([1, 0]);
  });

  test.each(["silent", "confused"] as const)("hand the same code on when the first is %s", async (mood) => {
    const { one, other, both } = open();
    one.become(mood);
    expect(await both.send(code)).toEqual({ state: "accepted", providerId: "4071" });
    expect(other.received).toEqual([{ number: "8801712345678", text: "123456" }]);
  });

  test("never hand a notice on, which may already have arrived", async () => {
    const { one, other, both } = open();
    one.become("silent");
    expect(await both.send(hello)).toEqual({ state: "unknown", code: null });
    expect(other.received).toEqual([]);
  });

  test("take the first one's refusal for the last word", async () => {
    const { one, other, both } = open();
    one.become("strict");
    expect(await both.send(code)).toEqual({ state: "refused", code: "1001" });
    expect(other.received).toEqual([]);
  });

  test("are unknown together when both are silent", async () => {
    const { one, other, both } = open();
    one.become("silent");
    other.become("confused");
    expect(await both.send(code)).toEqual({ state: "unknown", code: null });
  });
});
