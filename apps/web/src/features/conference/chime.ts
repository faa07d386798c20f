/** Two rising tones, a third of a second: "you have the floor". Resolves when they have sounded, or at once where sound is blocked. */
export async function playChime(): Promise<void> {
  const context = new AudioContext();
  if (context.state === 'suspended')
    await Promise.race([context.resume(), new Promise((resolve) => setTimeout(resolve, 200))]);
  const tones = [
    { frequency: 660, from: 0, until: 0.16 },
    { frequency: 880, from: 0.16, until: 0.42 },
  ];
  for (const { frequency, from, until } of tones) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.frequency.value = frequency;
    gain.gain.setValueAtTime(0, context.currentTime + from);
    gain.gain.linearRampToValueAtTime(0.2, context.currentTime + from + 0.02);
    gain.gain.linearRampToValueAtTime(0, context.currentTime + until);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(context.currentTime + from);
    oscillator.stop(context.currentTime + until);
  }
  await new Promise((resolve) => setTimeout(resolve, 450));
  await context.close();
}
