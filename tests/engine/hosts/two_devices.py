"""The real engine host, on a machine with two devices that both are the CPU."""

from inglenook.engine.host import devices, opening
from inglenook.engine.host.main import main

(cpu, *_) = devices._devices()
opening.gpus = lambda: [devices.Gpu("Twin", name, False, cpu) for name in ("A0", "A1")]
main()
