// Loaded before a program of ours: its clock is as far from the machine's as the file of MOVING_CLOCK says, in milliseconds.
import { readFileSync } from 'node:fs';

const file = process.env.MOVING_CLOCK;
const Machine = Date;
let apart = Number(readFileSync(file, 'utf8'));
setInterval(() => (apart = Number(readFileSync(file, 'utf8')) || apart), 50).unref();

globalThis.Date = class Date extends Machine {
  constructor(...of) {
    if (of.length === 0) super(Machine.now() + apart);
    else super(...of);
  }

  static now() {
    return Machine.now() + apart;
  }
};
