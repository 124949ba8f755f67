import { expect, it } from "vitest";
import { openVoice, readMessagingConfig } from "./config.ts";

const first = { SMS_GATEWAY_URL: "https://one.test", SMS_API_KEY: "k", SMS_SENDER_ID: "HAAT" };
const second = { SMS2_GATEWAY_URL: "https://two.test", SMS2_API_KEY: "k2", SMS2_SENDER_ID: "HAAT2" };

it("one gateway of the usual shape is enough", () => {
  const config = readMessagingConfig(first);
  expect(config.gateways).toMatchObject([{ shape: "bulksms", config: { url: "https://one.test" } }]);
  expect(openVoice(config, { fetch })).toBeNull();
});

it("a second one of another shape takes over, and one may call", () => {
  const config = readMessagingConfig({
    ...first,
    ...second,
    SMS2_GATEWAY_KIND: "ssl",
    VOICE_GATEWAY_URL: "https://voice.test",
  });
  expect(config.gateways.map(({ shape }) => shape)).toEqual(["bulksms", "ssl"]);
  expect(config.voice).toMatchObject({ url: "https://voice.test", apiKey: "k", callerId: "HAAT" });
  expect(openVoice(config, { fetch })).not.toBeNull();
});

it.each([
  [{ ...first, SMS_API_KEY: " " }, "SMS_API_KEY is missing"],
  [{ ...first, SMS2_GATEWAY_URL: "https://two.test" }, "SMS2_API_KEY is missing"],
  [{ ...first, SMS_GATEWAY_KIND: "pigeon" }, "SMS_GATEWAY_KIND must be one of bulksms, alpha, ssl"],
])("half a gateway stops the start and says what is missing", (environment, words) => {
  expect(() => readMessagingConfig(environment)).toThrow(words);
});
