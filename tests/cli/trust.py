"""trust.py NLP_RUN PLUGINS - whose plugins are loaded: none that others may have written, and built-in ones where nobody was named.

SPDX-License-Identifier: MIT
"""
import os
import shutil
import subprocess
import sys
import tempfile

program, plugins = sys.argv[1:3]
failures = []
work = tempfile.mkdtemp()
os.chmod(work, 0o755)


def check(what, good):
    if not good:
        failures.append(what)


def run(*arguments, **environment):
    return subprocess.run([program, '--quiet', *arguments], input=b'Ada Quill left.', capture_output=True,
                          env={**os.environ, **environment})


def place(folder, name='good', folder_mode=0o755, mode=0o755, owner=-1, group=-1, folder_owner=-1):
    """A copy of a plugin in a folder of its own; its path."""
    path = os.path.join(work, folder, name + '.so')
    os.makedirs(os.path.dirname(path))
    shutil.copyfile(os.path.join(plugins, name + '.so'), path)
    os.chown(path, owner, group)
    os.chmod(path, mode)
    os.chown(os.path.dirname(path), folder_owner, -1)
    os.chmod(os.path.dirname(path), folder_mode)
    return path


def check_refused(why, path):
    result = run('--plugins', path)
    check(f'{why}: status {result.returncode}, {result.stderr!r}',
          result.returncode == 3 and why.encode() in result.stderr and b'--allow-insecure-plugins' in result.stderr)
    result = run('--plugins', 'good', NLP_PLUGIN_PATH=os.path.dirname(path))
    check(f'{why}, by its name: status {result.returncode}', result.returncode == 3 and why.encode() in result.stderr)
    result = run('--plugins', path, '--allow-insecure-plugins')
    check(f'{why}, allowed: status {result.returncode}, {result.stderr!r}', result.returncode == 0)


check('a file and a folder of mine', run('--plugins', place('mine')).returncode == 0)
check('a folder like /tmp', run('--plugins', place('sticky', folder_mode=0o1777)).returncode == 0)
check_refused('can be written by everybody', place('open-file', mode=0o757))
check_refused('can be written by everybody', place('open-folder', folder_mode=0o777))
if os.geteuid() == 0:
    check_refused('belongs to somebody else', place('foreign-file', owner=12345))
    check_refused('belongs to somebody else', place('foreign-folder', folder_owner=12345))
    check_refused('can be written by a group of people', place('group-file', mode=0o775, group=12345))

# A plugin that provides "entities" lies first on the path: what quotes requires is brought by the built-in one all the same, but whoever
# names the other gets it.
usurper = os.path.dirname(place('usurper', name='usurper'))
for arguments, environment in [([], {'NLP_PLUGIN_PATH': usurper}), (['--plugin-dir', usurper], {})]:
    explained = run('--explain', '--plugins', 'turns', *arguments, **environment).stdout
    check(f'brings the built-in one: {explained!r}', b' ner ' in explained and b'usurper' not in explained)
explained = run('--explain', '--plugins', 'turns,usurper', '--plugin-dir', usurper).stdout
check(f'takes what was named: {explained!r}', b'usurper' in explained)

shutil.rmtree(work)
print('\n'.join(failures))
print(f'{len(failures)} failures')
sys.exit(bool(failures))
