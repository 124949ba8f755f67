import { redactor } from "@haat/outside/redact";

/** A copy fit for storing: no credential, no bearer address, no whole phone number. */
export const redact = redactor({
  secret: new Set([
    ...["app_key", "app_secret", "id_token", "refresh_token", "username", "password"],
    ...["bkashURL", "successCallbackURL", "failureCallbackURL", "cancelledCallbackURL"],
  ]),
  personal: new Set(["customerMsisdn", "payerReference", "payerAccount", "debitMSISDN"]),
});
