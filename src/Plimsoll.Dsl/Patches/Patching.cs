using System.Runtime.CompilerServices;

namespace Plimsoll;

/// <summary>Changes what is written where records and constructs have no word for it.</summary>
public static class Patching
{
    /// <summary>The same with another value at a path; mappings on the way are made where they are missing.</summary>
    /// <typeparam name="T">An object or a construct.</typeparam>
    /// <param name="target">What to change.</param>
    /// <param name="path">A JSON Pointer: <c>/spec/template/spec/hostNetwork</c>. In lists, a step is a number, the <c>name</c> of an item, or <c>-</c> for a new item at the end.</param>
    /// <param name="value">What shall stand there.</param>
    /// <param name="kind">Which object of a construct is meant; the first one when it is left out.</param>
    /// <param name="file">Given by the compiler.</param>
    /// <param name="line">Given by the compiler.</param>
    /// <exception cref="PatchException">Thrown when the object is written, if the path leads nowhere or there is no object of that kind.</exception>
    public static T Patch<T>(this T target, string path, AnyValue value, string? kind = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : IWritable
    {
        ArgumentNullException.ThrowIfNull(target);
        return (T)target.With(new Patch(path, value, kind, new Origin(file, line)));
    }

    /// <summary>The same without what stands at a path.</summary>
    /// <inheritdoc cref="Patch{T}(T, string, AnyValue, string?, string, int)"/>
    public static T Without<T>(this T target, string path, string? kind = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : IWritable
    {
        ArgumentNullException.ThrowIfNull(target);
        return (T)target.With(new Patch(path, null, kind, new Origin(file, line)));
    }
}
