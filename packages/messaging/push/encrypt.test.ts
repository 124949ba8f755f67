import { expect, it } from "vitest";
import { fromBase64Url, toBase64Url } from "./base64.ts";
import { encryptFor } from "./encrypt.ts";

/** RFC 8291, section 5 and appendix A: what two parties draw there, and what then goes over the wire. */
const browser = {
  p256dh: "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
  auth: "BTBZMqHH6r4Tts7J_aSIgg",
};
const sender = {
  point: "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8",
  number: "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw",
  salt: "DGv6ra1nlYgDCS1FRnbzlw",
};
const onTheWire =
  "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN";

it("what the standard encrypts in its example is what we encrypt, letter by letter", async () => {
  const curve = { name: "ECDH", namedCurve: "P-256" };
  const point = fromBase64Url(sender.point);
  const [x, y] = [toBase64Url(point.slice(1, 33)), toBase64Url(point.slice(33))];
  const jwk = { kty: "EC", crv: "P-256", x, y };
  const pair = {
    privateKey: await crypto.subtle.importKey("jwk", { ...jwk, d: sender.number }, curve, false, [
      "deriveBits",
    ]),
    publicKey: await crypto.subtle.importKey("jwk", jwk, curve, true, []),
  };
  const drawn = { salt: fromBase64Url(sender.salt), pair };
  const body = await encryptFor(browser, "When I grow up, I want to be a watermelon", drawn);
  expect(toBase64Url(body)).toBe(onTheWire);
});
