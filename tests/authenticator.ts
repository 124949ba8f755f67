import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";

type Shown = Readonly<{ origin?: string; isVerified?: boolean; counter?: number }>;

const sha256 = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();
const short = (bytes: Buffer): Buffer => Buffer.concat([Buffer.from([0x58, bytes.length]), bytes]);
const word = (text: string): Buffer => Buffer.concat([Buffer.from([0x60 + text.length]), Buffer.from(text)]);

/** An authenticator without a screen: ES256, no attestation, and as honest as it is told to be. */
export function openAuthenticator(site = "haat.test") {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" }) as { x?: string; y?: string };
  const id = randomBytes(20);
  const data = ({ isVerified = true, counter = 0 }: Shown, flags = 0): Buffer => {
    const count = Buffer.alloc(4);
    count.writeUInt32BE(counter);
    return Buffer.concat([sha256(site), Buffer.from([(isVerified ? 5 : 1) | flags]), count]);
  };
  const client = (type: string, challenge: unknown, { origin = `http://${site}` }: Shown): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const whole = (response: Readonly<Record<string, unknown>>) => ({
    ...{ id: id.toString("base64url"), rawId: id.toString("base64url"), type: "public-key" },
    ...{ clientExtensionResults: {}, response },
  });
  const cose = Buffer.concat([
    Buffer.from([0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21]),
    short(Buffer.from(x, "base64url")),
    Buffer.from([0x22]),
    short(Buffer.from(y, "base64url")),
  ]);
  return {
    id: id.toString("base64url"),
    make(options: Readonly<Record<string, unknown>>, shown: Shown = {}) {
      const authData = Buffer.concat([
        data(shown, 0x40),
        Buffer.alloc(16),
        Buffer.from([0, id.length]),
        id,
        cose,
      ]);
      const attestation = Buffer.concat([
        ...[Buffer.from([0xa3]), word("fmt"), word("none"), word("attStmt"), Buffer.from([0xa0])],
        ...[word("authData"), short(authData)],
      ]);
      return whole({
        clientDataJSON: client("webauthn.create", options["challenge"], shown).toString("base64url"),
        attestationObject: attestation.toString("base64url"),
        transports: ["internal"],
      });
    },
    show(options: Readonly<Record<string, unknown>>, shown: Shown = {}) {
      const [authData, clientData] = [data(shown), client("webauthn.get", options["challenge"], shown)];
      return whole({
        clientDataJSON: clientData.toString("base64url"),
        authenticatorData: authData.toString("base64url"),
        signature: sign("sha256", Buffer.concat([authData, sha256(clientData)]), privateKey).toString(
          "base64url",
        ),
      });
    },
  };
}
