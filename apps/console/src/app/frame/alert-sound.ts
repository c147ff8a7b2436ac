import { Injectable, signal } from '@angular/core';

const KEY = 'greenroom.alert-sound';
/** Two short notes, in hertz. */
const NOTES = [660, 880] as const;
const NOTE_LASTS = 0.14;
const LOUDNESS = 0.12;

/** Whether an alert is heard, kept in this browser; off unless somebody wants it. */
@Injectable({ providedIn: 'root' })
export class AlertSound {
  private readonly chosen = signal(readKept());
  readonly isOn = this.chosen.asReadonly();
  private context: AudioContext | undefined;

  /** By a press, so that the browser allows it; it is heard at once what it sounds like. */
  choose(isOn: boolean): void {
    this.chosen.set(isOn);
    try {
      localStorage.setItem(KEY, isOn ? 'on' : 'off');
    } catch {
      // A browser that keeps nothing has the sound until the page is closed.
    }
    if (isOn) this.play();
  }

  /** Nothing before somebody has pressed anything on the page: browsers keep it back, and rightly. */
  play(): void {
    if (!this.chosen() || !navigator.userActivation.hasBeenActive) return;
    const context = (this.context ??= new AudioContext());
    void context.resume().then(() => {
      for (const [at, pitch] of NOTES.entries()) tone(context, pitch, context.currentTime + at * NOTE_LASTS);
    });
  }
}

function tone(context: AudioContext, pitch: number, from: number): void {
  const [source, volume] = [context.createOscillator(), context.createGain()];
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.01);
  volume.gain.linearRampToValueAtTime(0, from + NOTE_LASTS);
  source.connect(volume).connect(context.destination);
  source.start(from);
  source.stop(from + NOTE_LASTS);
}

function readKept(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}
