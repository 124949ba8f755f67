import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import type { KeptPasskey, Passkeys } from "./port.ts";

const timeout = 300_000;
/** What was verified is that somebody who can unlock the authenticator sits before it, not only that it was there. */
const userVerification = "required";

const bytesOf = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(Buffer.from(text, "base64url"));
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64url");
const named = ({ id, transports }: KeptPasskey) => ({ id, transports: [...transports] });

/** WebAuthn for the site of `publicOrigin`. */
export function webAuthn(publicOrigin: string): Passkeys {
  const { origin, hostname } = new URL(publicOrigin);
  const here = { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: true };
  return {
    registrationOptions: async ({ challenge, user, known }) => ({
      ...(await generateRegistrationOptions({
        rpName: "Haat",
        rpID: hostname,
        userID: Uint8Array.from(new TextEncoder().encode(user.id)),
        userName: user.name,
        challenge: bytesOf(challenge),
        timeout,
        attestationType: "none",
        excludeCredentials: known.map(named),
        authenticatorSelection: { residentKey: "required", userVerification },
      })),
    }),
    register: async (response, expectedChallenge) => {
      try {
        const { registrationInfo } = await verifyRegistrationResponse({
          response: response as RegistrationResponseJSON,
          expectedChallenge,
          ...here,
        });
        if (!registrationInfo) return null;
        const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
        return { id, publicKey: textOf(publicKey), counter, transports };
      } catch {
        // Whatever cannot be read or was made elsewhere.
        return null;
      }
    },
    useOptions: async (challenge, allowed) => ({
      ...(await generateAuthenticationOptions({
        rpID: hostname,
        challenge: bytesOf(challenge),
        timeout,
        userVerification,
        allowCredentials: allowed.map(named),
      })),
    }),
    use: async (response, expectedChallenge, { id, publicKey, counter, transports }) => {
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: response as AuthenticationResponseJSON,
          expectedChallenge,
          credential: { id, publicKey: bytesOf(publicKey), counter, transports: [...transports] },
          ...here,
        });
        return verified ? authenticationInfo.newCounter : null;
      } catch {
        return null;
      }
    },
  };
}
