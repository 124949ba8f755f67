/** Browsers that read the SMS fill the code in and send it (WebOTP); everywhere else the keyboard offers it. */
export function fillCode(form: HTMLFormElement): void {
  const field = form.querySelector<HTMLInputElement>('input[autocomplete="one-time-code"]');
  if (!field || !("OTPCredential" in window)) return;
  const asked = { otp: { transport: ["sms"] } } as CredentialRequestOptions;
  navigator.credentials
    .get(asked)
    .then((received) => {
      const code: unknown = received && Reflect.get(received, "code");
      if (typeof code !== "string" || field.value !== "") return;
      field.value = code;
      form.requestSubmit();
    })
    .catch(() => undefined);
}
