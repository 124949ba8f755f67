// expect: typescript(no-floating-promises)
const pay = async () => 1;
export function checkout() {
  pay();
}
