from __future__ import annotations

import subprocess
import sys

# One thread is held in the middle of loading numpy, while another one reads a network.
_TWO_AT_ONCE = """
import sys, threading, time

from bot.meaning.running import running

begun = threading.Event()

def hold(frame, event, argument):
    if event == "call" and frame.f_code.co_filename.endswith("numpy/__config__.py") and not begun.is_set():
        begun.set()
        time.sleep(1.0)

def load():
    sys.setprofile(hold)
    import numpy

loading = threading.Thread(target=load)
loading.start()
assert begun.wait(60)
from bot.meaning.embedder import CARD, FOLDER, _sha256
print(len(running(FOLDER / "embedder.onnx", _sha256()).get_inputs()))
loading.join()
"""


def test_a_network_is_read_while_another_thread_loads_the_same_libraries() -> None:
    done = subprocess.run([sys.executable, "-c", _TWO_AT_ONCE], capture_output=True, text=True, check=False)
    assert (done.stdout.strip(), done.stderr) == ("1", "")
