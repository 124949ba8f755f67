// expect: typescript(no-misused-promises)
const isPaid = async () => false;
export const state = () => {
  if (isPaid()) return "paid";
  return "open";
};
