import { forAnyone, forOneself } from "./row.ts";

/** Where one shows that it is he by a password in the same request, the service asks for it: `prove-oneself.ts`. */
export const passwordRights = {
  askRegistration: forAnyone({ rate: "code" }),
  proveRegistration: forAnyone({ rate: "code" }),
  openPasswordSession: forAnyone({ rate: "sign_in" }),
  askReset: forAnyone({ rate: "sign_in" }),
  resetPassword: forAnyone({ rate: "sign_in" }),
  changePassword: forOneself({ rate: "code" }),
  askEmailChange: forOneself({ rate: "code" }),
  changeEmail: forOneself({ rate: "code" }),
  undoEmail: forAnyone({ rate: "code" }),
  readWays: forOneself(),
  askPhoneChange: forOneself({ rate: "code" }),
  readPhoneChange: forOneself(),
  provePhoneChange: forOneself({ rate: "code" }),
  provePhoneByMail: forOneself({ rate: "code" }),
  cancelPhoneChange: forOneself({ rate: "write" }),
  stopPhoneChange: forAnyone({ rate: "code" }),
};
