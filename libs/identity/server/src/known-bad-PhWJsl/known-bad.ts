import { signal } from '@angular/core';
export const s = signal;
