// expect: haat(clock-is-an-argument), haat(clock-is-an-argument)
export const isLate = (deadline: Date) => deadline < new Date();
export const stamp = () => Date.now();
