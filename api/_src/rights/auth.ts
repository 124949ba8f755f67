import { forAnyone, forOneself } from "./row.ts";

export const authRights = {
  sendCode: forAnyone({ rate: "code" }),
  openSession: forAnyone({ rate: "code" }),
  readMe: forOneself(),
  endSession: forOneself({ rate: "write" }),
};
