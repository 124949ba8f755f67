import { parsePhone } from "@haat/core/phone";
import type { Sms, SmsSender } from "@haat/messaging/port";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

export type Received = Readonly<{ number: string; text: string }>;

/** A gateway and the ways to make it misbehave. Numbers are as the gateway saw them. */
export type SmsGateway = Readonly<{
  sender: SmsSender;
  inbox: () => Promise<readonly Received[]>;
  /** From now on it knows no such number. */
  refusesNumbers: () => void;
  /** From now on it takes messages but its answer never arrives. */
  goesSilent: () => void;
  /** From now on it answers what no gateway should. */
  talksNonsense: () => void;
  close: () => Promise<void>;
}>;

const sms = (text: string): Sms => ({
  to: parsePhone("০১৭১২-৩৪৫৬৭৮"),
  text,
  kind: "code",
  idempotencyKey: "evt_1:sms",
});

/** Every SMS sender runs exactly this. */
export function smsSenderContract(name: string, open: () => Promise<SmsGateway>) {
  describe(`${name} keeps the SMS contract`, () => {
    let gateway: SmsGateway;
    beforeEach(async () => void (gateway = await open()));
    afterEach(() => gateway.close());

    it.each(["Haat code: 482913 & 100% safe+sound", "হাট কোড: ৪৮২৯১৩। ৫ মিনিট কার্যকর। র‍্যাব 🎁"])(
      "delivers %j letter by letter to the international number",
      async (text) => {
        expect(await gateway.sender.send(sms(text))).toMatchObject({ state: "accepted" });
        expect(await gateway.inbox()).toEqual([{ number: "8801712345678", text }]);
      },
    );

    it("says that a number the gateway does not know was refused, and why", async () => {
      gateway.refusesNumbers();
      expect(await gateway.sender.send(sms("Hello"))).toEqual({ state: "refused", code: expect.any(String) });
      expect(await gateway.inbox()).toEqual([]);
    });

    it("calls silence unknown, for the message may be on its way", async () => {
      gateway.goesSilent();
      expect(await gateway.sender.send(sms("Hello"))).toMatchObject({ state: "unknown" });
      expect(await gateway.inbox()).toHaveLength(1);
    });

    it("calls an answer it cannot read unknown", async () => {
      gateway.talksNonsense();
      expect(await gateway.sender.send(sms("Hello"))).toMatchObject({ state: "unknown" });
    });
  });
}
