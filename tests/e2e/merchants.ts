/** What each wallet gives its merchant, by name. */
export const merchantCredentials = {
  bkash: ["appKey", "appSecret", "password", "username"],
  nagad: ["merchantId", "merchantPrivateKey", "pgPublicKey"],
  rocket: ["password", "userId"],
  upay: ["merchantId", "merchantKey"],
};
