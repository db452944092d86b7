"""Run a program on a terminal of its own and answer its questions.

Arguments: a JSON list of [text to wait for, keys to send], then the program. Prints all that the program wrote, and
ends with its exit status. A wait of 30 seconds is given up with 99.
"""
import fcntl
import json
import os
import pty
import select
import struct
import sys
import termios
import time

answers = json.loads(sys.argv[1])
size = struct.pack("HHHH", 50, 250, 0, 0)
child, terminal = pty.fork()
if child == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, size)
    os.execvp(sys.argv[2], sys.argv[2:])
output = b""
seen = 0
end = time.monotonic() + 30
while time.monotonic() < end:
    if answers and answers[0][0].encode() in output[seen:]:
        seen = len(output)
        time.sleep(0.1)
        os.write(terminal, answers.pop(0)[1].encode())
    ready, _, _ = select.select([terminal], [], [], 0.2)
    if not ready:
        continue
    try:
        part = os.read(terminal, 65536)
    except OSError:
        break
    if not part:
        break
    output += part
else:
    os.kill(child, 9)
    sys.stdout.buffer.write(output)
    sys.exit(99)
_, status = os.waitpid(child, 0)
sys.stdout.buffer.write(output)
sys.exit(os.waitstatus_to_exitcode(status))
