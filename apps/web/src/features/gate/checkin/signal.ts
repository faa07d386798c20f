/** Says by sound and by vibration how a scan ended: one high tone for good, two low ones for bad. */
export function signal(good: boolean): void {
  navigator.vibrate?.(good ? 80 : [200, 100, 200]);
  const context = new AudioContext();
  const tones = good
    ? [[1046, 0, 0.14]]
    : [
        [220, 0, 0.18],
        [196, 0.24, 0.46],
      ];
  for (const [frequency = 0, from = 0, until = 0] of tones) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.type = good ? 'sine' : 'square';
    oscillator.frequency.value = frequency;
    gain.gain.value = 0.15;
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(context.currentTime + from);
    oscillator.stop(context.currentTime + until);
  }
  setTimeout(() => void context.close(), 800);
}
